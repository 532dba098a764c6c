/** The middle of the values: half lie on either side. Throws `RangeError` for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('no values');
  return (low + high) / 2;
}

/** A median with the span it was taken from: on a busy machine the span says how much to trust it. */
export interface Figure {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function figure(values: readonly number[]): Figure {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/** `tokens` had been decided `at` ms after the call. */
export interface Mark {
  readonly tokens: number;
  readonly at: number;
}

/**
 * Tokens a second between the first mark and the last: the decode loop alone, without the text before it.
 * Null where there are fewer than two marks.
 */
export function decodeRate(marks: readonly Mark[]): number | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || last.at <= first.at || last.tokens <= first.tokens) return null;
  return ((last.tokens - first.tokens) * 1000) / (last.at - first.at);
}

/** What each token cost between two snapshots of running totals, by name. */
export function perToken<Name extends string>(
  first: Readonly<Record<Name, number>>,
  last: Readonly<Record<Name, number>>,
  tokens: number,
): Record<Name, number> {
  const names = Object.keys(first) as Name[];
  return Object.fromEntries(names.map((name) => [name, (last[name] - first[name]) / tokens])) as Record<
    Name,
    number
  >;
}
