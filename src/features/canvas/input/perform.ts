import type { Box } from '../../../plan/box';
import { findObject, objectsOf, type ObjectId } from '../../../plan/plan';
import { announce } from '../../../studio/notices/announce';
import { useDocument } from '../../../studio/document/document';
import { useView } from '../../../studio/document/view';
import { placeOf } from '../../../studio/words';
import type { Boxes } from '../model/surroundings';
import type { Effect } from '../model/gesture';
import { canvasWords } from '../../../words/parts/panels/canvas';

type Deed = 'selected' | 'moved' | 'resized' | 'copied';

const several = {
  selected: (count: number) => canvasWords('manySelected', { count }),
  moved: (count: number) => canvasWords('manyMoved', { count }),
  resized: (count: number) => canvasWords('manyResized', { count }),
  copied: (count: number) => canvasWords('manyCopied', { count }),
} satisfies Record<Deed, (count: number) => string>;

/** "red apple, 1 of 2, moved to left 12%, top 40%, 30% wide, 25% high"; a number for several. */
function announceObjects(ids: readonly ObjectId[], deed: Deed) {
  if (ids.length > 1) announce(several[deed](ids.length));
  const objects = objectsOf(useDocument.getState().plan);
  const index = objects.findIndex((object) => object.id === ids[0]);
  const object = objects[index];
  if (ids.length !== 1 || !object) return;
  const { name, box } = object;
  const at = { name, at: index + 1, of: objects.length };
  announce(box ? canvasWords(deed, { ...at, place: placeOf(box) }) : canvasWords('selectedUnplaced', at));
}

export const announceSelection = (ids: readonly ObjectId[]) => announceObjects(ids, 'selected');

/** Commits boxes that are still there: a stream or an undo may have taken some away meanwhile. */
export function commitBoxes(boxes: Boxes, verb: 'moved' | 'resized') {
  const { plan, setBoxes } = useDocument.getState();
  const there = Object.fromEntries(Object.entries(boxes).filter(([id]) => findObject(plan, id)));
  setBoxes(there);
  announceObjects(Object.keys(there), verb);
}

/** Ctrl+D: copies lie a little to the lower right. */
export function duplicateSelection() {
  selectCopies(useDocument.getState().duplicate(useView.getState().selection));
}

/** Alt-drag: the copies lie where they were let go; keys are the originals. */
function duplicateTo(boxes: Boxes) {
  const { plan, duplicate } = useDocument.getState();
  const originals = objectsOf(plan).flatMap(({ id }) => (boxes[id] ? [id] : []));
  selectCopies(duplicate(originals, boxes));
}

function selectCopies(copies: readonly ObjectId[]) {
  if (copies.length === 0) return;
  useView.getState().select(copies);
  announceObjects(copies, 'copied');
}

/** Carries out what a gesture asked for. `onDrawn` receives a new box that still needs a name. */
export function perform(effects: readonly Effect[], onDrawn: (box: Box) => void) {
  for (const effect of effects) {
    if (effect.kind === 'select') useView.getState().select(effect.ids);
    else if (effect.kind === 'setBoxes') commitBoxes(effect.boxes, effect.verb);
    else if (effect.kind === 'duplicate') duplicateTo(effect.boxes);
    else onDrawn(effect.box);
  }
}
