import { GRID, centre } from '../box';
import type { PromptPlace, PromptReading } from '../prompt/read';
import { isInDepth, isInPlace } from '../rules';
import type { Check } from './check';
import type { PlannedThing } from './match';
import { missing } from './objects';
import { askedIs, placeText } from './says';

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
  const asked = objects[object];
  const head = {
    kind: 'place' as const,
    text: `${asked ? askedIs(asked) : ''} ${placeText(text)}`,
    objectIds,
  };
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
