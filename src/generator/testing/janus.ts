/** What transformers' Janus says of the small random models in fixtures/janus, for tests on every back end. */
import { z } from 'zod';
import type { Bundle } from '../../bundles/layouts/bundle';
import { parseManifest } from '../../bundles/manifest/parse';
import { manifestFor } from '../../bundles/manifest/target';
import type { PixelImage } from '../../contract/events';
import type { LocalGenerator } from '../calls/generator';
import { at } from '../numbers/at';

const numbers = z.array(z.number());

const goldenSchema = z.object({
  prompt: z.string(),
  promptIds: numbers,
  textLogits: numbers,
  chain: numbers,
  guidance: z.number(),
  conditional: numbers,
  unconditional: numbers,
  imageLogits: z.tuple([numbers, numbers]),
  codes: numbers,
  picture: numbers,
  ask: z.object({
    question: z.string(),
    width: z.int(),
    height: z.int(),
    rgb: numbers,
    ids: numbers,
    logits: numbers,
  }),
});
export type JanusGolden = z.infer<typeof goldenSchema>;

/** Reads a file below fixtures/janus. */
export type ReadFixture = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

export async function readGolden(read: ReadFixture): Promise<JanusGolden> {
  return goldenSchema.parse(JSON.parse(new TextDecoder().decode(await read('golden.json'))));
}

/** The bundle of one number type. */
export async function janusBundle(
  read: ReadFixture,
  numberType: string,
  backend: 'webgpu' | 'wasm',
): Promise<Bundle> {
  const manifest = parseManifest(new TextDecoder().decode(await read(`${numberType}/manifest.json`)));
  return {
    manifest: manifestFor(manifest, backend),
    hash: numberType,
    read: (path) => read(`${numberType}/${path}`),
  };
}

const never = new AbortController().signal;

/** What a generator gives where the golden numbers say what transformers gives. */
export interface JanusAnswers {
  readonly textLogits: Float32Array;
  readonly imageLogits: readonly [Float32Array, Float32Array];
  readonly chain: readonly number[];
  readonly codes: readonly number[];
  readonly pixels: PixelImage;
  readonly askIds: readonly number[];
  readonly yes: number;
}

export async function answersOf(generator: LocalGenerator, golden: JanusGolden): Promise<JanusAnswers> {
  const { decoder, sequencer, manifest } = generator.runtime;
  const lastLogits = async (ids: readonly number[], want: 'text' | 'image') => {
    const positions = ids.map((_, i) => i);
    const step = await decoder.run({ batch: 1, ids, positions, past: decoder.empty(1), want });
    return step.logits.slice(-step.classes);
  };
  const textLogits = await lastLogits(golden.promptIds, 'text');
  const imageLogits = [
    await lastLogits(golden.conditional, 'image'),
    await lastLogits(golden.unconditional, 'image'),
  ] as const;

  const greedy = { prompt: golden.prompt, seed: 1, temperature: 0, topK: 0, topP: 1 };
  const chain: number[] = [];
  const plan = { ...greedy, maxTokens: golden.chain.length, constrained: false };
  for await (const event of generator.plan(plan, never)) {
    if (event.kind === 'token') chain.push(event.id);
  }
  let codes: number[] = [];
  let pixels: PixelImage | null = null;
  const paint = { ...greedy, chain: '', guidance: golden.guidance, count: 1 };
  for await (const event of generator.paint(paint, never)) {
    if (event.kind !== 'image') continue;
    codes = Array.from(event.tokens);
    pixels = event.pixels;
  }
  if (!pixels) throw new Error('no picture came');

  const { question } = golden.ask;
  const first = manifest.understanding?.featureOffset ?? 0;
  const askIds = [...sequencer.picture(), ...sequencer.question(question)].map((id) =>
    id >= first ? -1 : id,
  );
  let yes = NaN;
  for await (const answer of generator.ask({ pixels: askedPicture(golden), questions: [question] }, never)) {
    yes = answer.yes;
  }
  return { textLogits, imageLogits, chain, codes, pixels, askIds, yes };
}

/** The picture that is asked about. */
export function askedPicture({ ask: { width, height, rgb } }: JanusGolden): PixelImage {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.set(rgb.slice(3 * i, 3 * i + 3), 4 * i);
  return { width, height, data };
}

/** The share of yes in transformers' logits: in this vocabulary answers begin with a single letter. */
export function goldenYes({ ask }: JanusGolden, encode: (text: string) => readonly number[]): number {
  const mass = (letters: string) =>
    [...letters].reduce((sum, letter) => sum + Math.exp(at(ask.logits, at(encode(letter), 0))), 0);
  return mass('Yy') / (mass('Yy') + mass('Nn'));
}

/** The largest difference, as a share of the largest number expected. */
export function relative(found: ArrayLike<number>, expected: readonly number[]): number {
  const scale = Math.max(...expected.map(Math.abs));
  return Math.max(...expected.map((value, i) => Math.abs(value - (found[i] ?? NaN)))) / scale;
}

export function cosine(found: ArrayLike<number>, expected: readonly number[]): number {
  const norm = (values: ArrayLike<number>) => Math.hypot(...Array.from(values));
  return (
    expected.reduce((sum, value, i) => sum + value * (found[i] ?? NaN), 0) / (norm(found) * norm(expected))
  );
}

/** The largest difference of a picture from planes in [-1, 1], in steps of 8 bits. */
export function pictureError({ data }: PixelImage, golden: readonly number[]): number {
  const steps = golden.map((value, i) => {
    const pixel = Math.floor(i / 3) * 4 + (i % 3);
    return Math.abs(((value + 1) / 2) * 255 - at(data, pixel));
  });
  return Math.max(...steps);
}
