import type { Guide } from '../../plan/snap';
import type { Boxes } from './model/surroundings';
import type { Gesture } from './model/gesture';
import type { DrawnObject } from './model/visible';

/** What the stage shows while a gesture is on: the document itself changes only at its end. */
export interface Draft {
  readonly objects: readonly DrawnObject[];
  /** Where copies would lie; the originals stay. */
  readonly copies: Boxes;
  readonly guides: readonly Guide[];
  readonly moved: boolean;
}

const NONE: Boxes = {};

export function useDraft(committed: readonly DrawnObject[], gesture: Gesture, nudged: Boxes | null): Draft {
  const dragging = gesture.kind === 'move' || gesture.kind === 'resize';
  const copying = gesture.kind === 'move' && gesture.copying;
  const boxes = dragging ? gesture.draft : (nudged ?? NONE);
  const moved = boxes !== NONE && !copying;
  return {
    objects: moved
      ? committed.map((object) => ({ ...object, box: boxes[object.id] ?? object.box }))
      : committed,
    copies: copying ? boxes : NONE,
    guides: dragging || gesture.kind === 'draw' ? gesture.guides : [],
    moved,
  };
}
