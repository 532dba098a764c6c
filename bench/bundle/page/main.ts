/** The studio's own installer and worker, without the studio: what the command drives. */
import type { Generator } from '../../../src/contract/generator';
import { GeneratorError } from '../../../src/contract/errors';
import type { PixelImage } from '../../../src/contract/events';
import { measureDevice } from '../../../src/bundles/device/device';
import { createInstaller } from '../../../src/bundles/install/installer';
import { look } from '../../../src/bundles/install/look';
import { verdictOf } from '../../../src/bundles/device/verdict';
import { createWorkerGenerator } from '../../../src/generator/worker/client';
import { sentencesOf } from '../../../src/words/parts/errors';

export interface Asked {
  readonly prompt: string;
  readonly chain: string;
  /** Chain tokens to write, and image tokens to decode. */
  readonly text: number;
  readonly image: number;
}

/** All times in ms. */
export interface Planned {
  readonly first: number;
  readonly total: number;
  readonly tokens: number;
  readonly text: string;
}

export interface Painted {
  readonly firstRow: number;
  /** From the first row of tokens to the last that was decoded. */
  readonly rest: number;
  readonly restTokens: number;
  readonly picture: number;
  readonly width: number;
  readonly height: number;
  /** RGBA, as base64. */
  readonly pixels: string;
}

export interface TrialPage {
  /** Brings the bundle to the device as the studio does; says what it thinks of the device first. */
  install(base: string): Promise<{ id: string; verdict: string; ms: number }>;
  load(
    id: string,
    backend: 'wasm' | 'webgpu',
    threads: number | undefined,
  ): Promise<{ ms: number; name: string; plans: boolean; understands: boolean }>;
  plan(asked: Asked): Promise<Planned>;
  paint(asked: Asked): Promise<Painted>;
  /** Asks about the picture that was painted last. */
  ask(question: string): Promise<{ readonly ms: number; readonly yes: number }>;
}

let generator: Generator | undefined;
let painted: PixelImage | undefined;

function loaded(): Generator {
  if (!generator) throw new Error('nothing is loaded');
  return generator;
}

const forever = (): AbortSignal => new AbortController().signal;

/** A failure as a person reads it. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GeneratorError)) throw error;
    throw new Error(`${sentencesOf(error)} ${JSON.stringify(error.facts)}`);
  }
}

async function install(base: string): ReturnType<TrialPage['install']> {
  const started = performance.now();
  const device = await measureDevice();
  const options = { fetch: fetch.bind(globalThis), signal: forever(), device, consent: true, now: Date.now };
  const record = await look({ kind: 'web', base }, options);
  const bytes = record.files.reduce((sum, file) => sum + file.bytes, 0);
  const { text, because } = verdictOf(record.needs, device, bytes);
  const installer = createInstaller();
  await installer.add(record);
  await installer.download(record.id, { onProgress: () => {}, onRestart: () => {} }).done;
  return { id: record.id, verdict: `${text}. ${because}`, ms: performance.now() - started };
}

async function load(...[id, backend, threads]: Parameters<TrialPage['load']>): ReturnType<TrialPage['load']> {
  const started = performance.now();
  const options = { manifestUrl: 'none/manifest.json', installed: id, backend };
  generator = await createWorkerGenerator({ ...options, ...(threads === undefined ? {} : { threads }) });
  const { name, capabilities } = generator.describe();
  return {
    ms: performance.now() - started,
    name,
    plans: capabilities.plan,
    understands: capabilities.understand,
  };
}

async function plan({ prompt, text }: Asked): Promise<Planned> {
  const { plan: sampling } = loaded().describe().defaults;
  const started = performance.now();
  let first = 0;
  let tokens = 0;
  let written = '';
  for await (const event of loaded().plan({ ...sampling, prompt, seed: 1, maxTokens: text }, forever())) {
    if (event.kind === 'finish') continue;
    first ||= performance.now() - started;
    tokens++;
    written += event.text;
  }
  return { first, total: performance.now() - started, tokens, text: written };
}

/** Decodes the first tokens of a picture whose others are all the same, so that it is soon a whole one. */
async function paint({ prompt, chain, image }: Asked): Promise<Painted> {
  const { tokens: grid, defaults } = loaded().describe();
  if (!grid) throw new Error('This model makes its pictures of no tokens.');
  const size = grid.columns * grid.rows;
  const mask = Uint8Array.from({ length: size }, (_, i) => (i < image ? 0 : 1));
  const request = {
    ...defaults.paint,
    prompt,
    chain,
    seed: 1,
    count: 1,
    keep: { tokens: new Int32Array(size).fill(1), mask },
  };
  const started = performance.now();
  const rows: number[] = [];
  let known = 0;
  for await (const event of loaded().paint(request, forever())) {
    if (event.kind === 'tokens') {
      known = performance.now() - started;
      if (rows.length < image / grid.columns) rows.push(known);
    } else if (event.kind === 'image') {
      const { width, height, data } = event.pixels;
      painted = event.pixels;
      const [firstRow = 0] = rows;
      return {
        firstRow,
        rest: (rows.at(-1) ?? 0) - firstRow,
        restTokens: (rows.length - 1) * grid.columns,
        picture: performance.now() - started - known,
        width,
        height,
        pixels: btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join('')),
      };
    }
  }
  throw new Error('no picture came');
}

async function ask(question: string): ReturnType<TrialPage['ask']> {
  if (!painted) throw new Error('nothing is painted');
  const started = performance.now();
  for await (const { yes } of loaded().ask({ pixels: painted, questions: [question] }, forever())) {
    return { ms: performance.now() - started, yes };
  }
  throw new Error('no answer came');
}

const trial: TrialPage = {
  install: (base) => told(() => install(base)),
  load: (id, backend, threads) => told(() => load(id, backend, threads)),
  plan: (asked) => told(() => plan(asked)),
  paint: (asked) => told(() => paint(asked)),
  ask: (question) => told(() => ask(question)),
};
Object.assign(globalThis, { trial });
