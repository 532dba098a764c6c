/**
 * Counter-based noise: a number depends on (seed, phase, position, token id)
 * alone, never on what was drawn before. Sampling is then an argmax, the same
 * in whatever order tokens are computed (Gumbel-max; Salmon et al. 2011 for
 * the counter-based idea). The mixer is MurmurHash3's 32-bit finaliser.
 */

/** Which stream of noise: the chain's tokens or the picture's. */
export type NoisePhase = 'text' | 'image';

const PHASE_WORD: Readonly<Record<NoisePhase, number>> = { text: 0x74657874, image: 0x696d6167 };

/** MurmurHash3 fmix32: a bijection of 32-bit words in which every input bit flips every output bit half the time. */
function mix32(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Noise for one position: `uniform(token)` in (0, 1), `gumbel(token)` standard Gumbel. */
export interface PositionNoise {
  uniform(token: number): number;
  gumbel(token: number): number;
}

/**
 * Noise at one position of one phase. Seeds are integers up to 2^53 in size.
 * Two key words (64 bits together) are derived from the counter, one mixed in
 * before and one between the rounds, so that positions don't share shifted streams.
 */
export function positionNoise(seed: number, phase: NoisePhase, position: number): PositionNoise {
  const low = seed >>> 0;
  const high = Math.floor(seed / 2 ** 32) >>> 0;
  let base = mix32(low ^ 0x9e3779b9);
  base = mix32(base ^ high);
  base = mix32(base ^ PHASE_WORD[phase]);
  const first = mix32(base ^ Math.imul(position + 1, 0x9e3779b1));
  const second = mix32(first + 0x6a09e667 + Math.imul(position + 1, 0x85ebca77));
  const uniform = (token: number): number => {
    const word = mix32(mix32(Math.imul(token + 1, 0x9e3779b1) ^ first) + second);
    return (word + 0.5) / 2 ** 32;
  };
  return { uniform, gumbel: (token) => -Math.log(-Math.log(uniform(token))) };
}

/** Far below any score: a graph that samples by scores never chooses what has it for noise. */
const NEVER = -1e9;

/**
 * Gumbel noise of every class at every step that is not known, `[steps, classes]`, for a graph that samples; what
 * `allowed` forbids at a step can't be chosen there.
 */
export function noiseRows(
  noise: (step: number) => Pick<PositionNoise, 'gumbel'>,
  known: readonly number[],
  classes: number,
  allowed?: (step: number) => Uint8Array | undefined,
): Float32Array {
  const rows = new Float32Array(known.length * classes);
  known.forEach((id, step) => {
    if (id >= 0) return;
    const { gumbel } = noise(step);
    const mask = allowed?.(step);
    for (let k = 0; k < classes; k++) rows[step * classes + k] = mask?.[k] === 0 ? NEVER : gumbel(k);
  });
  return rows;
}

/** For steps at temperature 0. */
export const noNoise = (): Pick<PositionNoise, 'gumbel'> => ({ gumbel: () => 0 });
