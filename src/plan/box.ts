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

/** A point in grid units; not rounded. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Cells along one side of the picture. */
export const GRID = 1000;
/** The largest coordinate. */
export const MAX = GRID - 1;

/** What had to be changed to make four numbers a box. */
export type BoxProblem = 'not-a-number' | 'fractional' | 'out-of-range' | 'reversed' | 'empty';

/**
 * Makes a valid box of any four numbers and says what had to change: fractions
 * are rounded, coordinates clamped to 0..999, reversed corners swapped, and a
 * side of length zero widened to one cell. Never fails, never drops a box.
 */
export function normaliseBox(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): { box: Box; problems: BoxProblem[] } {
  const problems = new Set<BoxProblem>();
  const [ax, bx] = normaliseSpan(x1, x2, problems);
  const [ay, by] = normaliseSpan(y1, y2, problems);
  return { box: { x1: ax, y1: ay, x2: bx, y2: by }, problems: [...problems] };
}

function normaliseSpan(from: number, to: number, problems: Set<BoxProblem>): [number, number] {
  let low = normaliseCoordinate(from, problems);
  let high = normaliseCoordinate(to, problems);
  if (low > high) {
    problems.add('reversed');
    [low, high] = [high, low];
  }
  if (low === high) {
    problems.add('empty');
    if (high < MAX) high += 1;
    else low -= 1;
  }
  return [low, high];
}

function normaliseCoordinate(value: number, problems: Set<BoxProblem>): number {
  if (Number.isNaN(value)) {
    problems.add('not-a-number');
    return 0;
  }
  if (value < 0 || value > MAX) problems.add('out-of-range');
  else if (!Number.isInteger(value)) problems.add('fractional');
  return clampCoordinate(value);
}

/** The nearest grid coordinate: an integer in 0..999. */
export function clampCoordinate(value: number): number {
  // `|| 0` turns NaN and -0 into 0.
  return Math.round(Math.min(MAX, Math.max(0, value))) || 0;
}

/** `normaliseBox` without the report. */
export function clampBox(box: Box): Box {
  return normaliseBox(box.x1, box.y1, box.x2, box.y2).box;
}

export const width = (box: Box): number => box.x2 - box.x1;
export const height = (box: Box): number => box.y2 - box.y1;

/** Area in square grid units. */
export const area = (box: Box): number => width(box) * height(box);

export const centre = (box: Box): Point => ({
  x: (box.x1 + box.x2) / 2,
  y: (box.y1 + box.y2) / 2,
});

/** The overlap of two boxes, or null where they share no area. */
export function intersection(a: Box, b: Box): Box | null {
  const x1 = Math.max(a.x1, b.x1);
  const y1 = Math.max(a.y1, b.y1);
  const x2 = Math.min(a.x2, b.x2);
  const y2 = Math.min(a.y2, b.y2);
  return x1 < x2 && y1 < y2 ? { x1, y1, x2, y2 } : null;
}

/** Intersection over union, 0..1. */
export function iou(a: Box, b: Box): number {
  const shared = intersection(a, b);
  if (!shared) return 0;
  const overlap = area(shared);
  return overlap / (area(a) + area(b) - overlap);
}

/** True when `inner` lies wholly within `outer` (edges may touch). */
export function contains(outer: Box, inner: Box): boolean {
  return outer.x1 <= inner.x1 && outer.y1 <= inner.y1 && outer.x2 >= inner.x2 && outer.y2 >= inner.y2;
}

/** The smallest box around all of them, or null for none. */
export function boundingBox(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  if (!first) return null;
  return rest.reduce(
    (whole, box) => ({
      x1: Math.min(whole.x1, box.x1),
      y1: Math.min(whole.y1, box.y1),
      x2: Math.max(whole.x2, box.x2),
      y2: Math.max(whole.y2, box.y2),
    }),
    first,
  );
}

export function sameBox(a: Box | null, b: Box | null): boolean {
  if (!a || !b) return a === b;
  return a.x1 === b.x1 && a.y1 === b.y1 && a.x2 === b.x2 && a.y2 === b.y2;
}

/** Moves a box and keeps its size: it stops at the edge of the picture. */
export function translateBox(box: Box, dx: number, dy: number): Box {
  const mx = Math.round(Math.min(MAX - box.x2, Math.max(-box.x1, dx))) || 0;
  const my = Math.round(Math.min(MAX - box.y2, Math.max(-box.y1, dy))) || 0;
  return { x1: box.x1 + mx, y1: box.y1 + my, x2: box.x2 + mx, y2: box.y2 + my };
}

/**
 * Moves every edge to the nearest coordinate that a model can write: a multiple
 * of `step`, or `max` itself. A side never collapses.
 */
export function snapToStep(box: Box, step: number, max: number = MAX): Box {
  const [x1, x2] = snapSpan(box.x1, box.x2, step, max);
  const [y1, y2] = snapSpan(box.y1, box.y2, step, max);
  return { x1, y1, x2, y2 };
}

function snapSpan(from: number, to: number, step: number, max: number): [number, number] {
  const low = snapCoordinate(from, step, max);
  const high = snapCoordinate(to, step, max);
  if (low < high) return [low, high];
  if (low < max) return [low, Math.min(max, low + step)];
  return [Math.max(0, Math.floor((max - 1) / step) * step), max];
}

function snapCoordinate(value: number, step: number, max: number): number {
  const multiple = Math.round(value / step) * step;
  return multiple > max || Math.abs(max - value) < Math.abs(multiple - value) ? max : multiple;
}
