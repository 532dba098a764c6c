import type { Bundle } from '../../bundles/layouts/bundle';
import type { BundleManifest } from '../../bundles/manifest/manifest';
import { type KeyValueCache, disposeCache } from '../decoders/cache';
import type { Decoder } from '../decoders/decoder';
import { openDecoder } from '../decoders/openDecoder';
import type { Engine } from '../engine/ort';
import { openSession } from '../engine/session';
import { at } from '../numbers/at';
import { noNoise } from '../sampling/noise';
import { argmax } from '../sampling/sampler';
import type { Parity } from '../trial/golden';
import { isOfTheGraph, onProcessor } from '../trial/rightPlace';
import { MEASURED_TOLERANCE, WRONG } from '../trial/tolerance';
import type { Runtime } from './runtime';

/** Logits that a decoder ought to give, and how far it may be from them, relative to the largest. */
export interface GoldenLogits {
  readonly logits: Parity['logits'];
  readonly tolerance: number;
}

/** What this decoder gives for a few ids, where a bundle says nothing of what it ought to be: all logits, as golden ones. */
export async function measureLogits(decoder: Decoder, manifest: BundleManifest): Promise<GoldenLogits> {
  const { bos, beginOfImage } = manifest.specialTokens;
  const image = [0, 1, 2].map(
    (k) => manifest.model.imageTokenOffset + ((k * 7919) % manifest.model.imageCodes),
  );
  const ids = [bos, Math.max(bos - 1, 0), beginOfImage, ...image];
  const start = manifest.positions.image?.start;
  const positions = ids.map((_, i) => (start === undefined || i < 3 ? i : start + i - 3));
  const rows = async (want: 'text' | 'image'): Promise<number[][]> => {
    const step = await decoder.run({ batch: 1, ids, positions, past: decoder.empty(1), want });
    disposeCache(step.cache);
    return ids.map((_, i) => Array.from(step.logits.subarray(i * step.classes, (i + 1) * step.classes)));
  };
  const text = manifest.capabilities.plan ? await rows('text') : [];
  return { logits: { ids, positions, text, image: await rows('image') }, tolerance: MEASURED_TOLERANCE };
}

/** The logits of the decoder's plain graph on the processor, beside which the GPU's are laid; null where it can't run there. */
export async function logitsOnProcessor(engine: Engine, bundle: Bundle): Promise<GoldenLogits | null> {
  const processor = onProcessor(engine);
  try {
    const decoder = await openDecoder(
      processor,
      bundle,
      (graph, options) => openSession(processor, bundle, graph, options),
      'plain',
    );
    try {
      return await measureLogits(decoder, bundle.manifest);
    } finally {
      await decoder.release();
    }
  } catch (error) {
    if (engine.lost?.aborted || !isOfTheGraph(error)) throw error;
    return null;
  }
}

/**
 * A small known computation through the real decoder: logits against golden ones where there are any, else finite;
 * then a step of two equal rows, which must agree; on WebGPU also a text read at once and in two parts. Returns what
 * is wrong, or null.
 */
export async function selfTest(runtime: Runtime, golden: GoldenLogits | null): Promise<string | null> {
  const { decoder, manifest } = runtime;
  const ids = golden?.logits.ids ?? [manifest.specialTokens.bos, manifest.specialTokens.beginOfImage];
  const positions = golden?.logits.positions ?? ids.map((_, i) => i);
  for (const want of manifest.capabilities.plan ? (['text', 'image'] as const) : (['image'] as const)) {
    const past = decoder.empty(1);
    const { logits, classes, cache } = await decoder.run({ batch: 1, ids, positions, past, want });
    disposeCache(cache);
    if (logits.some((logit) => !Number.isFinite(logit))) return `${want} logits are not finite`;
    const error = golden ? relativeError(logits, classes, golden.logits[want]) : 0;
    if (golden && error > WRONG * golden.tolerance) return `${want} logits differ by ${error.toPrecision(2)}`;
  }
  const pair = { batch: 2, want: 'image', positions: [0, 0], ids: [at(ids, 0), at(ids, 0)] } as const;
  const first = await decoder.run({ ...pair, past: decoder.empty(2) });
  const second = await decoder.run({ ...pair, positions: [1, 1], past: first.cache });
  disposeCache(first.cache);
  disposeCache(second.cache);
  const { logits, classes } = second;
  const scale = logits.reduce((max, logit) => Math.max(max, Math.abs(logit)), 1);
  for (let i = 0; i < classes; i++) {
    if (!(Math.abs(at(logits, i) - at(logits, classes + i)) <= 1e-3 * scale))
      return 'two equal rows disagree';
  }
  // A processor has one kernel for all lengths.
  return runtime.engine.backend === 'webgpu' ? longText(runtime) : null;
}

/** Tokens read at once: from 32 on, graphics cards compute attention by another kernel. */
const LONG = 40;

/** The last of many tokens must come out the same whether it is read with the others or alone behind them. */
async function longText({ decoder, manifest }: Runtime): Promise<string | null> {
  const { bos, beginOfImage } = manifest.specialTokens;
  const ids = Array.from({ length: LONG }, (_, i) => (i === LONG - 1 ? beginOfImage : Math.max(bos - i, 0)));
  const positions = ids.map((_, i) => i);
  const read = async (from: number, to: number, past: KeyValueCache) => {
    const part = { ids: ids.slice(from, to), positions: positions.slice(from, to) };
    const result = await decoder.run({ batch: 1, ...part, past, want: 'image' });
    return { ...result, last: result.logits.slice(-result.classes) };
  };
  const whole = await read(0, LONG, decoder.empty(1));
  const most = await read(0, LONG - 1, decoder.empty(1));
  const apart = await read(LONG - 1, LONG, most.cache);
  for (const { cache } of [whole, most, apart]) disposeCache(cache);
  const scale = whole.last.reduce((max, logit) => Math.max(max, Math.abs(logit)), 1);
  const differs = whole.last.findIndex((logit, i) => !(Math.abs(logit - at(apart.last, i)) <= 0.05 * scale));
  return differs < 0 ? null : 'a long text is read otherwise at once than in parts';
}

/** The largest difference from the golden logits, relative to the largest of them. */
export function relativeError(logits: Float32Array, classes: number, golden: readonly number[][]): number {
  let scale = 0;
  let worst = 0;
  golden.forEach((row, position) =>
    row.forEach((expected, i) => {
      scale = Math.max(scale, Math.abs(expected));
      worst = Math.max(worst, Math.abs(at(logits, position * classes + i) - expected));
    }),
  );
  return worst / (scale || 1);
}

/**
 * Whether deciding many tokens a call gives the tokens that logits and a sampler give; where it fails or
 * differs, decoding goes on without it. Never throws: the plain way remains.
 */
export async function testBursts(runtime: Runtime, parity: Parity | null): Promise<boolean> {
  const { decoder, manifest, decoding } = runtime;
  const { bursts } = decoder;
  if (!bursts) return false;
  const { imageCodes, imageTokenOffset } = manifest.model;
  if (parity) decoding.phrases.learn(parity.greedy.promptIds, parity.greedy.chainIds);
  const count = 3;
  try {
    const { ids, positions } = testSequence(runtime, parity, count);
    const known = ids.length - 1;
    const past = await readAll(runtime, ids.slice(0, known), positions);
    const expected: number[] = [];
    let cache = past;
    for (let k = 0; k < count; k++) {
      const id = k === 0 ? at(ids, known) : imageTokenOffset + at(expected, k - 1);
      const step = {
        batch: 1,
        ids: [id],
        positions: [at(positions, known + k)],
        past: cache,
        want: 'image',
      } as const;
      const result = await decoder.run(step);
      if (cache !== past) disposeCache(cache);
      cache = result.cache;
      expected.push(argmax(result.logits.subarray(-imageCodes)));
    }
    if (cache !== past) disposeCache(cache);
    // One guess that is right and one that is, most likely, wrong.
    const guess = imageTokenOffset + at(expected, 0);
    const steps = Array.from({ length: count + 2 }, (_, k) => at(positions, known + k));
    const result = await bursts.run({
      past,
      head: 'image',
      ids: [at(ids, known), guess, guess],
      count,
      positions: steps,
      known: steps.map(() => -1),
      guesses: steps.map(() => guess),
      noise: noNoise,
      temperature: 0,
      guidance: 1,
      wantLogits: false,
    });
    disposeCache(result.cache);
    disposeCache(past);
    // The right guess must have been taken.
    decoding.fast =
      result.ids.length > 1 && result.ids.every((id, k) => id === imageTokenOffset + at(expected, k));
  } catch {
    decoding.fast = false;
  }
  return decoding.fast;
}

/** Image tokens before the change: more is read at every visit and shows nothing more. */
const SEEN = 16;

/**
 * A piece of a picture: of the golden one, behind its chain, up to where it first changes, so that what stands before
 * decides what comes; else an empty one. Positions go on for the tokens to decide.
 */
function testSequence(
  { manifest, sequencer }: Runtime,
  parity: Parity | null,
  count: number,
): { ids: readonly number[]; positions: readonly number[] } {
  const { bos, beginOfImage } = manifest.specialTokens;
  const { promptIds, chainIds, imageTokens } = parity?.greedy ?? {
    promptIds: [bos],
    chainIds: [],
    imageTokens: [],
  };
  const chain = chainIds.at(-1) === beginOfImage ? chainIds.slice(0, -1) : chainIds;
  const text = [...promptIds, ...chain, beginOfImage];
  const change = Math.max(
    0,
    imageTokens.findIndex((token, i) => i > 0 && token !== imageTokens[i - 1]),
  );
  // Where pictures have no positions of their own, they go on from the text's without a gap.
  const from = manifest.positions.image ? Math.max(0, change - SEEN) : 0;
  const image = imageTokens.slice(from, change).map((code) => manifest.model.imageTokenOffset + code);
  const rest = Array.from({ length: image.length + count + 2 }, (_, k) =>
    sequencer.imagePosition(from + k, text.length),
  );
  return { ids: [...text, ...image], positions: [...text.map((_, i) => i), ...rest] };
}

/** The cache of these tokens. */
async function readAll(
  { decoder }: Runtime,
  ids: readonly number[],
  positions: readonly number[],
): Promise<KeyValueCache> {
  const past = decoder.empty(1);
  const { cache } = await decoder.run({
    batch: 1,
    ids,
    positions: positions.slice(0, ids.length),
    past,
    want: 'none',
  });
  disposeCache(past);
  return cache;
}
