/**
 * A bounding box on GoT-R1's 1000-grid: integers 0..999, origin top left,
 * `x1 < x2` and `y1 < y2`. Every box in a `Plan` satisfies this; anything read
 * from outside goes through `normaliseBox` first.
 */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
