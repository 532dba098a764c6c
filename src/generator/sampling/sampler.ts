import { at } from '../numbers/at';
import type { PositionNoise } from './noise';

/** How a token is chosen. Temperature 0 is greedy; topK 0 and topP 1 are off. */
export interface Filter {
  readonly temperature: number;
  readonly topK: number;
  readonly topP: number;
}

/** Says whether a token may be chosen. */
export type TokenMask = Uint8Array;

/**
 * Chooses one token: temperature, then top-k, then top-p, then argmax of
 * logit + Gumbel noise. Ties go to the lower id. `mask` (1 = allowed) is applied
 * first; at least one token must be allowed. Logits are read, not changed.
 * Scores are rounded to float32 step by step, as a graph that samples inside rounds them.
 */
export function sampleToken(
  logits: Float32Array,
  filter: Filter,
  noise: Pick<PositionNoise, 'gumbel'>,
  mask?: TokenMask,
): number {
  if (filter.temperature <= 0) return argmax(logits, mask);
  const inverse = Math.fround(1 / filter.temperature);
  const threshold = Math.max(cutOff(logits, filter, mask), leastThatMayWin(logits, inverse, mask));
  let best = -1;
  let bestScore = -Infinity;
  for (let id = 0; id < logits.length; id++) {
    const logit = at(logits, id);
    if (mask?.[id] === 0 || !(logit >= threshold)) continue;
    const score = Math.fround(Math.fround(logit * inverse) + Math.fround(noise.gumbel(id)));
    if (score > bestScore) {
      best = id;
      bestScore = score;
    }
  }
  return best >= 0 ? best : argmax(logits, mask);
}

/**
 * Noise is made from 32 bits, so it lies between -3.2 and 22.9: a logit this far below the best can't make up
 * for it, and its noise need not be looked at. Rounding moves scores by far less than the rest.
 */
const NOISE_SPAN = 27;

function leastThatMayWin(logits: Float32Array, inverse: number, mask?: TokenMask): number {
  let top = -Infinity;
  for (let id = 0; id < logits.length; id++) {
    const logit = at(logits, id);
    if (logit > top && mask?.[id] !== 0) top = logit;
  }
  return top - NOISE_SPAN / inverse;
}

/** The most likely allowed token; ties go to the lower id. */
export function argmax(logits: Float32Array, mask?: TokenMask): number {
  let best = -1;
  for (let id = 0; id < logits.length; id++) {
    if (mask?.[id] === 0) continue;
    if (best < 0 || at(logits, id) > at(logits, best)) best = id;
  }
  if (best < 0) throw new RangeError('no token is allowed');
  return best;
}

/** The lowest logit that survives top-k and top-p (-Infinity when both are off). */
function cutOff(logits: Float32Array, filter: Filter, mask?: TokenMask): number {
  const useK = filter.topK > 0 && filter.topK < logits.length;
  const useP = filter.topP < 1;
  if (!useK && !useP) return -Infinity;
  const allowed = mask ? logits.filter((_, id) => mask[id] !== 0) : logits.slice();
  allowed.sort();
  const kept = allowed.subarray(useK ? Math.max(0, allowed.length - filter.topK) : 0);
  if (kept.length === 0) return -Infinity;
  if (!useP) return at(kept, 0);
  // The nucleus: the smallest set of most likely tokens whose mass reaches topP (Holtzman et al. 2020).
  const inverse = 1 / filter.temperature;
  const top = at(kept, kept.length - 1) * inverse;
  let total = 0;
  for (const logit of kept) total += Math.exp(logit * inverse - top);
  let mass = 0;
  for (let i = kept.length - 1; i >= 0; i--) {
    mass += Math.exp(at(kept, i) * inverse - top);
    if (mass >= filter.topP * total) return at(kept, i);
  }
  return at(kept, 0);
}

/** log of the sum of exponentials: the normaliser of a row of logits. */
export function logSumExp(logits: Float32Array): number {
  let top = -Infinity;
  for (const logit of logits) if (logit > top) top = logit;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - top);
  return top + Math.log(sum);
}

/** Ids of the `n` largest logits, largest first; ties go to the lower id. */
export function topIds(logits: Float32Array, n: number): number[] {
  const ids: number[] = [];
  for (let id = 0; id < logits.length; id++) {
    const logit = at(logits, id);
    if (ids.length === n && logit <= at(logits, at(ids, n - 1))) continue;
    let place = ids.length;
    while (place > 0 && logit > at(logits, at(ids, place - 1))) place--;
    ids.splice(place, 0, id);
    if (ids.length > n) ids.pop();
  }
  return ids;
}

/** Classifier-free guidance, `u + w (c - u)` in float32, written into `out`. */
export function guide(
  conditional: Float32Array,
  unconditional: Float32Array,
  weight: number,
  out: Float32Array,
): Float32Array {
  const w = Math.fround(weight);
  for (let id = 0; id < out.length; id++) {
    const u = at(unconditional, id);
    out[id] = u + Math.fround(w * Math.fround(at(conditional, id) - u));
  }
  return out;
}
