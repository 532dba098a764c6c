import { seededRandom } from './random';

/** A mean with its interval. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Values it was computed from. */
  readonly count: number;
}

export interface BootstrapOptions {
  /** Share of resamples inside the interval; 0.95 by default. */
  readonly level?: number;
  readonly resamples?: number;
}

/**
 * The percentile bootstrap interval of a mean (Efron 1979). Null for no values;
 * the same seed gives the same interval.
 */
export function bootstrapInterval(
  values: readonly number[],
  seed: number,
  { level = 0.95, resamples = 2000 }: BootstrapOptions = {},
): Interval | null {
  if (values.length === 0) return null;
  const random = seededRandom(seed);
  const means = Array.from({ length: resamples }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  ).sort((a, b) => a - b);
  const at = (share: number): number => means[Math.round(share * (means.length - 1))] ?? mean(values);
  const tail = (1 - level) / 2;
  return { mean: mean(values), low: at(tail), high: at(1 - tail), count: values.length };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
