/**
 * One tab through many cycles of plan, edit, paint and delete, and what it holds after each: JavaScript heap (after a
 * collection), WebAssembly memory, resident memory of the process, rows in the database.
 *
 *     npm run soak -- [--cycles 400] [--minutes N] [--dist DIR] [--every 10]
 *
 * Ends with 1 where a figure grows.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { CDPSession, Page, Worker } from 'playwright';
import { trendOf } from './flat';
import { openBuilt, type BuiltStudio } from './studio';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '400' },
    minutes: { type: 'string', default: 'Infinity' },
    every: { type: 'string', default: '10' },
    dist: { type: 'string', default: 'dist' },
  },
});
const [cycles, every] = [Number(values.cycles), Number(values.every)];
const FIGURES = ['heap', 'wasm', 'resident', 'nodes', 'listeners', 'rows'] as const;
type Held = Record<(typeof FIGURES)[number], number>;
const PROMPTS = [
  'a red apple to the left of a blue car',
  'three white cats on a beach',
  'a green tree above a yellow boat',
  'a dog and a clock beside a house',
];

/** Runs in a worker: remembers every WebAssembly memory that is made in it. */
const REMEMBER = `(() => {
  const all = new Set();
  const Real = WebAssembly.Memory;
  WebAssembly.Memory = new Proxy(Real, { construct: (M, args) => { const made = new M(...args); all.add(new WeakRef(made)); return made; } });
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await real.apply(WebAssembly, args);
      const { exports } = made.instance ?? made;
      for (const each of Object.values(exports)) if (each instanceof Real) all.add(new WeakRef(each));
      return made;
    };
  }
  globalThis.wasmBytes = () =>
    [...new Set([...all].map((ref) => ref.deref()?.buffer))].reduce((sum, b) => sum + (b?.byteLength ?? 0), 0);
})()`;

async function wasmBytes(workers: readonly Worker[]): Promise<number> {
  const each = await Promise.all(
    workers.map((worker) => worker.evaluate('globalThis.wasmBytes?.() ?? 0').catch(() => 0)),
  );
  return each.reduce<number>((sum, bytes) => sum + Number(bytes), 0);
}

/** Rows in all databases of the studio. */
const ROWS = `(async () => {
  let rows = 0;
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done, fail) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = fail;
    });
    for (const shelf of db.objectStoreNames)
      rows += await new Promise((done) => {
        const counting = db.transaction(shelf).objectStore(shelf).count();
        counting.onsuccess = () => done(counting.result);
      });
    db.close();
  }
  return rows;
})()`;

/** Resident memory of the largest renderer, in bytes; 0 where the system does not tell. */
async function resident({ context }: BuiltStudio): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  await session?.detach();
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
      }),
  );
  return Math.max(0, ...sizes);
}

async function held(studio: BuiltStudio, session: CDPSession): Promise<Held> {
  const { page } = studio;
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  return {
    heap: metric('JSHeapUsedSize'),
    wasm: await wasmBytes(page.workers()),
    resident: await resident(studio),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    rows: Number(await page.evaluate(ROWS)),
  };
}

async function cycle(page: Page, i: number): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const over = (name: string) => page.getByRole('progressbar', { name }).waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: 'Prompt' }).fill(PROMPTS[i % PROMPTS.length] ?? '');
  await button('Plan').click();
  const row = page.getByRole('list', { name: 'Objects' }).getByRole('listitem').first();
  await row.waitFor();
  await over('Planning');
  const x = row.getByRole('spinbutton', { name: 'X', exact: true });
  await x.fill(String(20 + (i % 50)));
  await x.press('Enter');
  await button('Paint').click();
  await page
    .getByRole('img', { name: /^Painted image/ })
    .first()
    .waitFor();
  await over('Painting');
  // All runs of the scene go, with their logs and pictures: what is left must be what was there before.
  const tree = page.getByRole('tree', { name: 'Runs' });
  for (let left = await tree.getByRole('treeitem').count(); left > 0;) {
    await tree.getByRole('treeitem').first().click();
    await page.keyboard.press('Delete');
    await tree
      .getByRole('treeitem')
      .nth(left - 1)
      .waitFor({ state: 'detached' });
    left = await tree.getByRole('treeitem').count();
  }
  await page
    .getByRole('img', { name: /^Painted image/ })
    .first()
    .waitFor({ state: 'detached' });
}

const inWords = (name: keyof Held, value: number): string =>
  name === 'nodes' || name === 'listeners' || name === 'rows'
    ? String(Math.round(value))
    : `${(value / 1e6).toFixed(1)} MB`;

const studio = await openBuilt(values.dist);
studio.page.on('worker', (worker) => void worker.evaluate(REMEMBER).catch(() => undefined));
await studio.page.reload();
await studio.page.getByRole('progressbar', { name: 'Loading model' }).waitFor({ state: 'detached' });
const session = await studio.context.newCDPSession(studio.page);
await session.send('Performance.enable');
const runs = studio.page.getByRole('button', { name: 'Show the runs' });
if ((await runs.getAttribute('aria-expanded')) !== 'true') await runs.click();
const curve: Held[] = [];
console.log(['cycle', ...FIGURES].map((word) => word.padStart(10)).join(''));
const end = performance.now() + Number(values.minutes) * 60_000;
for (let i = 0; i < cycles && performance.now() < end; i += 1) {
  await cycle(studio.page, i);
  const now = await held(studio, session);
  curve.push(now);
  if (i % every !== every - 1 && i !== 0) continue;
  console.log(
    [String(i + 1), ...FIGURES.map((name) => inWords(name, now[name]))].map((t) => t.padStart(10)).join(''),
  );
}
for (const name of FIGURES) {
  const { mean, growth, flat } = trendOf(curve.map((each) => each[name]));
  if (!flat) process.exitCode = 1;
  console.log(
    `${name}: ${flat ? 'flat' : 'grows'} (mean ${inWords(name, mean)}, ${(growth * 100).toFixed(1)}%)`,
  );
}
await studio.quit();
