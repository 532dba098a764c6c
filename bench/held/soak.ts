/**
 * One tab through many cycles of plan, edit, paint and delete, and what it holds after each: JavaScript heap (after a
 * collection), WebAssembly memory, resident memory of the process, rows in the database.
 *
 *     npm run soak -- [--cycles 400] [--minutes N] [--dist DIR] [--every 10] [--bundle DIR]
 *
 * `--every`: how many cycles lie between two measurements. `--bundle`: another model in place of the shipped one;
 * src/generator/fixtures/janus/int8 is a small one for a slow machine. Ends with 1 where a figure grows.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { CDPSession, Worker } from 'playwright';
import { trendOf } from './flat';
import { soakCycle } from './soakCycle';
import { NAMES, openBuilt, type BuiltStudio } from './studio';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '400' },
    minutes: { type: 'string', default: 'Infinity' },
    every: { type: 'string', default: '10' },
    dist: { type: 'string', default: 'dist' },
    bundle: { type: 'string' },
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
    workers.map((worker) =>
      Promise.race([
        worker.evaluate('globalThis.wasmBytes?.() ?? 0').catch(() => 0),
        // A thread that sleeps until it has work never answers; its memory is that of the worker that began it.
        new Promise((resolve) => setTimeout(() => resolve(0), 1000)),
      ]),
    ),
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

const inWords = (name: keyof Held, value: number): string =>
  name === 'nodes' || name === 'listeners' || name === 'rows'
    ? String(Math.round(value))
    : `${(value / 1e6).toFixed(1)} MB`;

const studio = await openBuilt(values.dist, { bundle: values.bundle });
await studio.page.emulateMedia({ reducedMotion: 'reduce' });
await studio.page.addInitScript(NAMES);
studio.page.on('worker', (worker) => void worker.evaluate(REMEMBER).catch(() => undefined));
await studio.page.reload();
await studio.page.getByRole('progressbar', { name: 'Loading model' }).waitFor({ state: 'detached' });
const session = await studio.context.newCDPSession(studio.page);
await session.send('Performance.enable');
const runs = studio.page.getByRole('button', { name: 'Show the runs' });
if ((await runs.getAttribute('aria-expanded')) !== 'true') await runs.click();
const curve: Held[] = [];
console.log(['cycle', 'seconds', ...FIGURES].map((word) => word.padStart(10)).join(''));
const begun = performance.now();
const end = begun + Number(values.minutes) * 60_000;
for (let i = 0; i < cycles && performance.now() < end; i += 1) {
  await studio.page.evaluate(soakCycle, { prompt: PROMPTS[i % PROMPTS.length] ?? '', x: 20 + (i % 50) });
  if (i % every !== every - 1) continue;
  const now = await held(studio, session);
  curve.push(now);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    [String(i + 1), seconds, ...FIGURES.map((name) => inWords(name, now[name]))]
      .map((t) => t.padStart(10))
      .join(''),
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
