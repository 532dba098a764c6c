import { GRID, centre } from '../box';
import type { Box } from '../box';
import type { PromptPlace, PromptReading } from '../prompt/read';
import type { Place } from '../prompt/tokens';
import type { Check } from './check';
import type { PlannedThing } from './match';
import { missing } from './objects';

/** The share of the picture that "left", "top" and their like reach to, seen by the centre of a box. */
const SIDE = 0.4;
/** The centre is what lies between these shares. */
const MIDDLE = [0.3, 0.7] as const;

/** True when the centre of the box lies in this part of the picture. */
export function isInPlace(box: Box, { column, row }: Place): boolean {
  const { x, y } = centre(box);
  return isWithin(x / GRID, column) && isWithin(y / GRID, row);
}

/** Farther back or nearer than something else, by where they stand. */
function isInDepth(box: Box, depth: Place['depth'], others: readonly Box[]): boolean {
  if (depth === undefined || others.length === 0) return true;
  return others.some((other) => (depth === 'background' ? box.y2 <= other.y2 + 15 : box.y2 >= other.y2 - 15));
}

function isWithin(share: number, part: Place['column'] | Place['row']): boolean {
  switch (part) {
    case undefined:
      return true;
    case 'left':
    case 'top':
      return share <= SIDE;
    case 'right':
    case 'bottom':
      return share >= 1 - SIDE;
    case 'centre':
      return share >= MIDDLE[0] && share <= MIDDLE[1];
  }
}

/** Is every one of them in the part of the picture asked for? */
export function checkPlace(
  { object, place, text }: PromptPlace,
  { objects }: PromptReading,
  found: readonly PlannedThing[],
  things: readonly PlannedThing[],
  done: boolean,
): Omit<Check, 'id'> {
  const name = objects[object]?.name ?? '';
  const objectIds = found.map((thing) => thing.object.id);
  const head = { kind: 'place' as const, text: `the ${name} is ${text.toLowerCase()}`, objectIds };
  if (found.length === 0) return missing(head, [name], done);
  const boxes = found.flatMap((thing) => thing.object.box ?? []);
  if (boxes.length < found.length) {
    return { ...head, state: 'unknown', reason: { code: 'boxes-missing' }, score: null };
  }
  const rest = things.filter((thing) => !found.includes(thing)).flatMap((thing) => thing.object.box ?? []);
  const astray = boxes.filter((box) => !isInPlace(box, place) || !isInDepth(box, place.depth, rest));
  if (place.depth) {
    return {
      ...head,
      state: astray.length === 0 ? 'held' : 'broken',
      reason:
        astray.length === 0
          ? { code: `in-${place.depth}`, name }
          : { code: place.depth === 'background' ? 'others-farther-back' : 'others-nearer', name },
      score: 1 - astray.length / boxes.length,
    };
  }
  const [first] = astray.length > 0 ? astray : boxes;
  const { x, y } = first ? centre(first) : { x: 0, y: 0 };
  return {
    ...head,
    state: astray.length === 0 ? 'held' : 'broken',
    reason: { code: 'centre-at', name, across: x / GRID, down: y / GRID },
    score: 1 - astray.length / boxes.length,
  };
}
