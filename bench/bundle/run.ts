/** `npm run bundle -- FOLDER`: a bundle of any size, brought, loaded and used in Chromium as the studio does it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { PNG } from 'pngjs';
import { build } from 'vite';
import { chromiumLaunchOptions, ensureChromium, softwareWebgpu } from '../../scripts/chromium.mjs';
import { peakRendererMemory } from '../browser';
import { ROOT } from '../prepare';
import { serve } from '../serve';
import type { Asked, Painted, TrialPage } from './page/main';

const USAGE = `npm run bundle -- FOLDER [options]
  FOLDER                 what python -m models.families.janus wrote
  --backend wasm|webgpu  default wasm; webgpu takes the software adapter where there is no other
  --threads N            WebAssembly threads; default: up to 4
  --text N               chain tokens to write; default 20
  --image N              image tokens to decode, the rest of the picture being plain; default two rows
  --out FILE             where the picture goes, as PNG
  --json                 the figures as one JSON object`;

const ASKED = {
  prompt: 'a red apple to the left of a blue car',
  chain:
    'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,300),(400,700)<|box_end|> is placed on the left of ' +
    'a <|obj_start|>blue car<|obj_end|> <|box_start|>(550,300),(950,700)<|box_end|>.',
};

const QUESTION = 'Is there a red apple in this picture?';

declare const trial: TrialPage;

const say = (line: string): void => console.error(line);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const gigabytes = (bytes: number | null): string =>
  bytes === null ? 'unknown' : `${(bytes / 1e9).toFixed(2)} GB`;

async function buildPage(outDir: string): Promise<void> {
  const root = join(ROOT, 'bench/bundle/page');
  const options = { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 4000 };
  await build({
    root,
    base: './',
    logLevel: 'error',
    configFile: false,
    worker: { format: 'es' },
    build: options,
  });
}

async function readOptions() {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {
      backend: { type: 'string', default: 'wasm' },
      threads: { type: 'string' },
      text: { type: 'string', default: '20' },
      image: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [folder] = positionals;
  const { backend } = values;
  if (values.help || folder === undefined || (backend !== 'wasm' && backend !== 'webgpu')) return null;
  const manifest: { grid: { columns: number; rows: number } } = JSON.parse(
    await readFile(join(folder, 'manifest.json'), 'utf8'),
  );
  const { columns, rows } = manifest.grid;
  const image = Math.min(Number(values.image ?? 2 * columns), columns * rows);
  const asked: Asked = { ...ASKED, text: Number(values.text), image };
  if (![asked.text, image].every((count) => Number.isInteger(count) && count > 0)) return null;
  const threads = values.threads === undefined ? undefined : Number(values.threads);
  return { ...values, folder: resolve(folder), backend, asked, threads } as const;
}

async function main(): Promise<void> {
  const options = await readOptions();
  if (!options) return void console.log(USAGE);
  const { folder, backend, asked, threads } = options;
  ensureChromium();
  const scratch = await mkdtemp(join(tmpdir(), 'scenograph-bundle-'));
  await buildPage(join(scratch, 'page'));
  const site = await serve({ '/': join(scratch, 'page'), '/bundle/': folder });
  // A profile on the disk: a private window keeps its files in memory.
  const args = backend === 'webgpu' ? softwareWebgpu : [];
  const context = await chromium.launchPersistentContext(
    join(scratch, 'profile'),
    chromiumLaunchOptions(args),
  );
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    const browser = context.browser();
    const peak = async () => (browser ? peakRendererMemory(browser) : null);
    await page.goto(`${site.origin}/`);
    await page.waitForFunction(() => 'trial' in globalThis);
    const installed = await page.evaluate((base) => trial.install(base), `${site.origin}/bundle/`);
    say(`brought here and checked in ${seconds(installed.ms)}. ${installed.verdict}`);
    const afterInstall = await peak();
    const loaded = await page.evaluate(([id, on, n]) => trial.load(id, on, n), [
      installed.id,
      backend,
      threads,
    ] as const);
    const afterLoad = await peak();
    say(`${loaded.name} loaded and tested in ${seconds(loaded.ms)}; peak memory ${gigabytes(afterLoad)}`);
    const planned = loaded.plans ? await page.evaluate((a) => trial.plan(a), asked) : null;
    if (planned) {
      say(
        `chain: first token after ${seconds(planned.first)}, then ${textRate(planned).toFixed(2)} tokens/s`,
      );
    }
    const painted = await page.evaluate((a) => trial.paint(a), asked);
    const { pixels: _, ...figures } = painted;
    const rate = painted.restTokens > 0 ? `, then ${imageRate(painted).toFixed(2)} tokens/s` : '';
    say(`picture: first row after ${seconds(painted.firstRow)}${rate}`);
    const afterPaint = await peak();
    say(`picture decoded in ${seconds(painted.picture)}; peak memory ${gigabytes(afterPaint)}`);
    const answered = loaded.understands ? await page.evaluate((q) => trial.ask(q), QUESTION) : null;
    const afterAsk = await peak();
    if (answered) say(`asked about it in ${seconds(answered.ms)}; peak memory ${gigabytes(afterAsk)}`);
    if (options.out) await writeFile(options.out, pngOf(painted));
    const memory = { afterInstall, afterLoad, afterPaint, afterAsk };
    const load = loadavg()[0];
    if (options.json)
      console.log(JSON.stringify({ installed, loaded, planned, painted: figures, answered, memory, load }));
  } finally {
    await context.close();
    await site.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

const textRate = ({ tokens, total, first }: { tokens: number; total: number; first: number }): number =>
  ((tokens - 1) / (total - first)) * 1000;

const imageRate = ({ rest, restTokens }: Painted): number => (restTokens / rest) * 1000;

function pngOf({ width, height, pixels }: Painted): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(pixels, 'base64');
  return PNG.sync.write(png);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
