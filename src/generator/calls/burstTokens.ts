import { throwIfAborted } from '../../contract/errors';
import { createTicker } from '../../scheduling/tick';
import { disposeCache } from '../decoders/cache';
import type { BurstResult, Bursts } from '../decoders/decoder';
import { at } from '../numbers/at';
import { type PositionNoise, positionNoise } from '../sampling/noise';
import { type TokenMask, guide, sampleToken } from '../sampling/sampler';
import type { Guess } from '../speculate/odds';
import type { TokenSource } from './tokenSource';

/** Behind those that a call decides, as many as a window can be wide. */
const MOST_GUESSES = 32;

/** Many tokens a call, sampled in the graph; the tokens are those of `plainTokens`. */
export const burstTokens: TokenSource = async function* (runtime, request, canvas, signal) {
  const { sequencer, manifest, decoding } = runtime;
  const { textLength, tokens, held, end } = canvas;
  const { patterns } = decoding;
  const { imageCodes, imageTokenOffset } = manifest.model;
  const { keep, temperature, topK, topP } = request;
  const bursts = runtime.decoder.bursts as Bursts;
  const size = tokens.length;
  // The graph samples from all tokens: with a filter, its choice is a proposal that is checked here.
  const filtered = temperature > 0 && ((topK > 0 && topK < imageCodes) || topP < 1);
  const noiseOf = (index: number): PositionNoise => positionNoise(request.seed, 'image', index);
  const knownAt = (index: number): number => {
    if (index >= size) return imageTokenOffset;
    if (keep?.mask[index]) return imageTokenOffset + at(keep.tokens, index);
    const only = held?.(index).only ?? null;
    return only === null ? -1 : imageTokenOffset + only;
  };
  const maskAt = (index: number): TokenMask | undefined => (index < size ? held?.(index).mask : undefined);
  const codeOf = (id: number): number => id - imageTokenOffset;
  const positionAt = (index: number): number =>
    index === 0 ? textLength - 1 : sequencer.imagePosition(Math.min(index, size) - 1, textLength);

  const tick = createTicker();
  let cache = canvas.base;
  let decided = 0;
  let ahead: readonly number[] = [manifest.specialTokens.beginOfImage];
  try {
    while (decided < end) {
      await tick();
      throwIfAborted(signal);
      const count = Math.min(bursts.room(cache), end - decided);
      const known = Array.from({ length: count + MOST_GUESSES }, (_, k) => knownAt(decided + k));
      const found = patterns.guess(tokens, decided, known.map(codeOf), ahead.slice(1).map(codeOf));
      const window = decoding.image.next(found.slice(0, count - 1).map(({ chance }) => chance));
      const steps = Array.from({ length: count + window - 1 }, (_, k) => decided + k);
      const guesses = steps.map((_, k) => imageTokenOffset + (found[k] as Guess).id);
      const ids = [at(ahead, 0), ...guesses.slice(0, window - 1)];
      const first = decided;
      const started = performance.now();
      const result = await bursts.run({
        past: cache,
        head: 'image',
        ids,
        count,
        positions: steps.map(positionAt),
        known: known.slice(0, steps.length),
        guesses,
        noise: (step) => noiseOf(first + step),
        allowed: held ? (step) => maskAt(first + step) : undefined,
        temperature,
        guidance: request.guidance,
        wantLogits: filtered,
      });
      decoding.image.measured(window, result.ids.length, performance.now() - started);
      for (const [k, guess] of found.entries()) {
        const really = result.ids[k];
        if (really === undefined) break;
        if (guess.kind === 'known') continue;
        patterns.cameTrue(guess, codeOf(really) === guess.id);
        if (codeOf(really) !== guess.id) break;
      }
      const sound = filtered ? countSound(result, decided) : result.ids.length;
      result.ids.slice(0, sound).forEach((id, k) => {
        tokens[decided + k] = id - imageTokenOffset;
      });
      if (cache !== canvas.base) disposeCache(cache);
      cache = result.cache;
      ahead = result.window;
      if (sound < result.ids.length) {
        // The first one that the filter forbids is replaced; what was built on it is forgotten.
        cache = bursts.rollBack(cache, cache.length - result.ids.length + sound + 1);
        tokens[decided + sound] = filteredToken(result, sound, decided + sound);
        decided += sound + 1;
        ahead = [imageTokenOffset + at(tokens, decided - 1)];
      } else decided += sound;
      yield decided;
    }
  } finally {
    if (cache !== canvas.base) disposeCache(cache);
  }

  /** How many of the burst's tokens are what sampling with the filter gives. */
  function countSound(result: BurstResult, from: number): number {
    const wrong = result.ids.findIndex(
      (id, k) => knownAt(from + k) < 0 && filteredToken(result, k, from + k) !== id - imageTokenOffset,
    );
    return wrong < 0 ? result.ids.length : wrong;
  }

  function filteredToken({ logits, classes }: BurstResult, k: number, index: number): number {
    const batch = canvas.base.batch;
    const row = (r: number): Float32Array =>
      logits.subarray((k * batch + r) * classes, (k * batch + r + 1) * classes);
    const guided = batch === 1 ? row(0) : guide(row(0), row(1), request.guidance, new Float32Array(classes));
    return sampleToken(guided, request, noiseOf(index), maskAt(index));
  }
};
