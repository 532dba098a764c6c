/** `npm run bench`: our runtime and transformers.js side by side, and the app. See README.md. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { ensureChromium } from '../scripts/chromium.mjs';
import { type AppFigures, measureApp } from './app';
import { openPage } from './browser';
import { describeMachine } from './measuring/machine';
import { measureSize } from './measure';
import { type Options, USAGE, readOptions } from './options';
import { ROOT, WORK, buildPage, installPeer } from './prepare';
import { report } from './report';
import type { Results, SizeResult } from './results';
import { serve } from './serve';
import { prepareSubject } from './subject';
import { targetsOf } from './targets';

const started = performance.now();
const say = (line: string): void => {
  console.error(`[${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s] ${line}`);
};

async function measureSizes(options: Options): Promise<Results['sizes']> {
  if (options.parts.every((part) => part === 'app')) return {};
  const sizes: Record<string, SizeResult> = {};
  const page = await buildPage();
  for (const size of options.sizes) {
    const subject = await prepareSubject(size, options);
    const site = await serve({
      '/': page,
      [`/bundle/${size}/`]: subject.bundle,
      '/six/': join(WORK, 'six'),
    });
    try {
      sizes[size] = await measureSize(subject, site.origin, options, say);
    } finally {
      await site.close();
    }
  }
  return sizes;
}

async function main(options: Options): Promise<void> {
  process.env['CHROMIUM_PATH'] = ensureChromium();
  const peer = installPeer();
  const machine = describeMachine(await browserVersion());
  const sizes = await measureSizes(options);
  const app: AppFigures | null = options.parts.includes('app')
    ? await measureApp(options.rounds, options.beside, say)
    : null;
  const results: Results = { machine, versions: { ...ownVersions(), 'transformers.js': peer }, sizes, app };
  console.log(`\n${report(results)}\n`);
  if (options.json) console.log(JSON.stringify({ ...results, targets: targetsOf(results) }));
}

async function browserVersion(): Promise<string> {
  const { browser } = await openPage();
  const version = browser.version();
  await browser.close();
  return version;
}

function ownVersions(): Record<string, string> {
  const read = (path: string): { version: string } =>
    JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as { version: string };
  const ort = 'node_modules/onnxruntime-web/package.json';
  return {
    scenograph: read('package.json').version,
    'onnxruntime-web': read(ort).version,
    "transformers.js' onnxruntime-web": read(`bench/peer/${ort}`).version,
  };
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options) await main(options);
  else console.log(USAGE);
} catch (error) {
  if (error instanceof RangeError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
  throw error;
}
