import type { Box } from '../../../plan/box';
import { objectsOf, type ObjectId } from '../../../plan/plan';
import type { Studio } from '../../../studio/studio';
import { placeOf } from '../../../studio/document/place';
import { canvasWords } from '../../../words/parts/panels/canvas';
import type { Boxes } from '../model/surroundings';
import type { Effect } from '../model/gesture';

type Deed = 'selected' | 'moved' | 'resized' | 'copied';

const several = {
  selected: (count: number) => canvasWords('manySelected', { count }),
  moved: (count: number) => canvasWords('manyMoved', { count }),
  resized: (count: number) => canvasWords('manyResized', { count }),
  copied: (count: number) => canvasWords('manyCopied', { count }),
} satisfies Record<Deed, (count: number) => string>;

/** "red apple, 1 of 2, moved to left 12%, top 40%, 30% wide, 25% high"; a number for several. */
function announceObjects(studio: Studio, ids: readonly ObjectId[], deed: Deed) {
  if (ids.length > 1) studio.notices.announce(several[deed](ids.length));
  const objects = objectsOf(studio.stores.document.getState().plan);
  const index = objects.findIndex((object) => object.id === ids[0]);
  const object = objects[index];
  if (ids.length !== 1 || !object) return;
  const { name, box } = object;
  const at = { name, at: index + 1, of: objects.length };
  studio.notices.announce(
    box ? canvasWords(deed, { ...at, place: placeOf(box) }) : canvasWords('selectedUnplaced', at),
  );
}

export const announceSelection = (studio: Studio, ids: readonly ObjectId[]) =>
  announceObjects(studio, ids, 'selected');

/** Commits boxes that are still there: a stream or an undo may have taken some away meanwhile. */
export function commitBoxes(studio: Studio, boxes: Boxes, verb: 'moved' | 'resized') {
  const { plan, setBoxes } = studio.stores.document.getState();
  const known = new Set(objectsOf(plan).map(({ id }) => id));
  const there = Object.fromEntries(Object.entries(boxes).filter(([id]) => known.has(id)));
  setBoxes(there);
  announceObjects(studio, Object.keys(there), verb);
}

/** Ctrl+D: copies lie a little to the lower right, or go on as the last ones were put. */
export function duplicateSelection(studio: Studio) {
  tellCopies(studio, studio.compose.duplicate());
}

/** Alt-drag: the copies lie where they were let go; keys are the originals. */
function duplicateTo(studio: Studio, boxes: Boxes) {
  tellCopies(studio, studio.compose.duplicate(boxes));
}

function tellCopies(studio: Studio, copies: readonly ObjectId[]) {
  if (copies.length > 0) announceObjects(studio, copies, 'copied');
}

/** Carries out what a gesture asked for. `onDrawn` receives a new box that still needs a name. */
export function perform(studio: Studio, effects: readonly Effect[], onDrawn: (box: Box) => void) {
  for (const effect of effects) {
    if (effect.kind === 'select') studio.stores.view.getState().select(effect.ids);
    else if (effect.kind === 'setBoxes') commitBoxes(studio, effect.boxes, effect.verb);
    else if (effect.kind === 'duplicate') duplicateTo(studio, effect.boxes);
    else onDrawn(effect.box);
  }
}
