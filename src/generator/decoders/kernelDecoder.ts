import type { BundleManifest } from '../../bundles/manifest/manifest';
import { type Kernel, MOST_TOKENS } from '../kernel/kernel';
import { at } from '../numbers/at';
import { guide, sampleToken } from '../sampling/sampler';
import type { KeyValueCache } from './cache';
import type { Burst, BurstResult, Decoder } from './decoder';
import { type KernelCache, createCaches, isKernelCache } from './kernelCache';

/** The decoder on our own kernel: it computes logits, and sampling is done here, without a copy of them. */
export function createKernelDecoder(kernel: Kernel, manifest: BundleManifest): Decoder {
  const { model } = manifest;
  const { textVocabulary, imageCodes, imageTokenOffset } = model;
  const caches = createCaches(kernel, manifest);
  const classesOf = { none: 0, text: textVocabulary, image: imageCodes };
  const guided = { text: new Float32Array(textVocabulary), image: new Float32Array(imageCodes) };

  const own = (cache: KeyValueCache): KernelCache => {
    if (!isKernelCache(cache)) throw new RangeError('a cache of another decoder');
    return cache;
  };

  /** One pass; the cache must have room for the ids behind `length`. */
  function pass(
    cache: KernelCache,
    length: number,
    ids: readonly number[],
    positions: readonly number[],
    head: 'none' | 'text' | 'image',
    features?: Float32Array,
  ): void {
    const known = kernel.ids + (features?.length ?? 0) / model.width;
    if (
      ids.some((id) => !(id >= 0 && id < known)) ||
      positions.some((p) => !(p >= 0 && p < kernel.positions))
    ) {
      throw new RangeError('an id or a position that the model does not know');
    }
    const rows = cache.rows.map((row) => ({ ...row, length }));
    kernel.pass({ rows, ids, positions, head, ...(features ? { features } : {}) });
  }

  /** `[batch, tokens, classes]` of the last pass into its place. */
  function copyLogits(
    target: Float32Array,
    { batch, tokens, classes }: { batch: number; tokens: number; classes: number },
    placeOf: (row: number, token: number) => number,
  ): void {
    for (let row = 0; row < batch; row++) {
      for (let token = 0; token < tokens; token++) {
        target.set(kernel.logits(row, token), placeOf(row, token) * classes);
      }
    }
  }

  function sample(burst: Burst, step: number, token: number): number {
    const must = at(burst.known, step);
    if (must >= 0) return must;
    const { head, temperature } = burst;
    const c = kernel.logits(0, token);
    const row = burst.past.batch === 2 ? guide(c, kernel.logits(1, token), burst.guidance, guided[head]) : c;
    const filter = { temperature, topK: 0, topP: 1 };
    const id = sampleToken(row, filter, burst.noise(step), burst.allowed?.(step));
    return head === 'image' ? imageTokenOffset + id : id;
  }

  /** One pass: a call costs next to nothing, and the caller guesses better with what this one has decided. */
  function decide(burst: Burst): BurstResult {
    const { head } = burst;
    const past = own(burst.past);
    const { batch } = past;
    const ids = burst.ids.slice(0, Math.min(MOST_TOKENS, burst.count));
    const classes = classesOf[head];
    const room = caches.extend(past, 0, ids.length);
    pass(room, past.length, ids, burst.positions.slice(0, ids.length), head);
    const sampled = ids.map((_, k) => sample(burst, k, k));
    const wrong = ids.findIndex((id, k) => k > 0 && id !== sampled[k - 1]);
    const accepted = wrong < 0 ? ids.length : wrong;
    const logits = new Float32Array(burst.wantLogits ? accepted * batch * classes : 0);
    if (burst.wantLogits) {
      copyLogits(logits, { batch, tokens: accepted, classes }, (row, k) => k * batch + row);
    }
    const cache = caches.extend(room, accepted, 0);
    room.dispose();
    // What was sampled behind the tokens accepted is the next guess.
    return {
      ids: sampled.slice(0, accepted),
      window: sampled.slice(accepted - 1),
      logits,
      classes,
      cache,
      passes: 1,
    };
  }

  return {
    empty: (batch) => caches.empty(batch),

    async run({ batch, ids, positions, past, want, features }) {
      const length = ids.length / batch;
      if (ids.some((id, i) => id !== ids[i % length] || positions[i] !== positions[i % length])) {
        throw new RangeError('rows of different tokens');
      }
      const classes = classesOf[want];
      const logits = new Float32Array(batch * length * classes);
      const from = own(past);
      const cache = caches.extend(from, length, 0);
      for (let start = 0; start < length; start += MOST_TOKENS) {
        const end = Math.min(start + MOST_TOKENS, length);
        pass(cache, from.length + start, ids.slice(start, end), positions.slice(start, end), want, features);
        if (classes > 0) {
          copyLogits(logits, { batch, tokens: end - start, classes }, (row, k) => row * length + start + k);
        }
      }
      return { logits, classes, cache };
    },

    bursts: {
      heads: ['text', 'image'],
      onePass: true,
      room: () => MOST_TOKENS,
      run: async (burst) => decide(burst),
      rollBack(cache, length) {
        const shorter = own(cache).slice(length);
        own(cache).dispose();
        return shorter;
      },
    },

    release: async () => kernel.release(),
  };
}
