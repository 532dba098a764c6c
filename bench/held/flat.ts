/** Whether a figure that was taken again and again grows. */
export interface Trend {
  /** The middle of what was measured after warm-up. */
  readonly mean: number;
  /** Growth from the first to the last of them by the straight line through them, as a share of the mean. */
  readonly growth: number;
  readonly flat: boolean;
}

/** The first share of the measurements, which does not count: caches fill, code is compiled. */
const WARM_UP = 0.25;
/** Growth of so much is noise. */
const TOLERATED = 0.1;

/**
 * The trend of a figure, by least squares.
 * @throws RangeError for fewer than four measurements
 */
export function trendOf(values: readonly number[]): Trend {
  const warm = values.slice(Math.floor(values.length * WARM_UP));
  if (values.length < 4) throw new RangeError('too few measurements');
  const mean = warm.reduce((a, b) => a + b, 0) / warm.length;
  const middle = (warm.length - 1) / 2;
  const [over, under] = warm.reduce(
    ([xy, xx], value, i) => [xy + (i - middle) * (value - mean), xx + (i - middle) ** 2],
    [0, 0],
  );
  const growth = mean === 0 ? 0 : ((over / under) * (warm.length - 1)) / mean;
  return { mean, growth, flat: growth <= TOLERATED };
}
