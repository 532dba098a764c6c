import { GRID, area, centre } from './box';
import type { Box } from './box';
import type { Place } from './prompt/token';
import type { Size } from './prompt/lists/sizes';
import { scoreRelation } from './relations';

/** The share of the picture that "left", "top" and their like reach to, seen by the centre of a box. */
const SIDE = 0.4;
/** The centre is what lies between these shares. */
const MIDDLE = [0.3, 0.7] as const;
/** How far feet may differ and still count as equally far back, in units. */
const LEVEL = 15;
/** The share of the picture from which a box is big, and up to which it is small. */
const BIG = 0.12;
const SMALL = 0.1;

/** True when the centre of the box lies in this part of the picture. */
export function isInPlace(box: Box, { column, row }: Place): boolean {
  const { x, y } = centre(box);
  return isWithin(x / GRID, column) && isWithin(y / GRID, row);
}

function isWithin(share: number, part: Place['column'] | Place['row']): boolean {
  const [from, to] = reachOfPart(part);
  return share >= from && share <= to;
}

/** From where to where a part of the picture reaches along one side, as shares of it. */
export function reachOfPart(part: Place['column'] | Place['row']): readonly [number, number] {
  switch (part) {
    case undefined:
      return [0, 1];
    case 'left':
    case 'top':
      return [0, SIDE];
    case 'right':
    case 'bottom':
      return [1 - SIDE, 1];
    case 'centre':
      return MIDDLE;
  }
}

/** Farther back or nearer than something else, by where they stand. */
export function isInDepth(box: Box, depth: Place['depth'], others: readonly Box[]): boolean {
  if (depth === undefined || others.length === 0) return true;
  return others.some((other) =>
    depth === 'background' ? box.y2 <= other.y2 + LEVEL : box.y2 >= other.y2 - LEVEL,
  );
}

/** Big or small in the picture. */
export function isOfSize(box: Box, size: Size): boolean {
  const share = area(box) / GRID ** 2;
  return size === 'big' ? share >= BIG : share <= SMALL;
}

/** How many are asked for where so many are there: "cats" asks for two at least. */
export const wantedOf = (count: number | null, there: number): number => count ?? Math.max(2, there);

/** 1 for just as many as asked for, none of what must not be there; one too many costs what one too few does. */
export function countScore(count: number | null, there: number): number {
  const wanted = wantedOf(count, there);
  return there === wanted ? 1 : Math.min(there, wanted) / Math.max(there, wanted);
}

/** Things that are around another lie on both sides of it; one alone has to be near. */
export function isAround(boxes: readonly Box[], mark: Box): boolean {
  const [only] = boxes;
  if (only && boxes.length === 1) return scoreRelation(only, 'near', mark).score === 1;
  const middle = centre(mark).x;
  const sides = new Set(boxes.map((box) => Math.sign(centre(box).x - middle)));
  return sides.has(-1) && sides.has(1);
}
