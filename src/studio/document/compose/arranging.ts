import type { StoreApi } from 'zustand';
import { alignBoxes, distributeBoxes, type Edge } from '../../../plan/arrange/align';
import type { Boxes } from '../../../plan/arrange/boxes';
import { flipBoxes, matchSizes } from '../../../plan/arrange/shape';
import { layOut, type Template } from '../../../plan/arrange/templates';
import { boundingBox, type Box } from '../../../plan/box';
import { findObject } from '../../../plan/plan';
import { PICTURE, type Axis } from '../../../plan/snap/axis';
import { documentWords as say } from '../../../words/parts/studio/document';
import type { Notices } from '../../notices/notices';
import type { DocumentStore } from '../documentTypes';
import type { ViewStore } from '../view';
import { createChosen } from './chosen';

/** Where selected objects lie to each other, and how large they are. Each is one undo step, and is announced. */
export interface Arranging {
  /** By what is selected; by the picture where one is selected alone, or where the person says so. */
  align(edge: Edge): void;
  distribute(axis: Axis): void;
  /** As the one that was selected last. */
  matchSize(side: 'width' | 'height' | 'both'): void;
  /** Left to right: several selected within themselves, else the whole layout. */
  flip(): void;
  /** What is selected, or everything that may move. */
  layOut(template: Template): void;
}

const DONE = {
  align: 'isAligned',
  distribute: 'isSpaced',
  matchSize: 'isSized',
  flip: 'isFlipped',
  layOut: 'isLaidOut',
} as const satisfies Record<keyof Arranging, string>;

export function createArranging(options: {
  readonly document: StoreApi<DocumentStore>;
  readonly view: StoreApi<ViewStore>;
  readonly notices: Pick<Notices, 'announce'>;
}): Arranging {
  const { document, view, notices } = options;
  const { selection, chosen, free, everything, nameOf } = createChosen(options);
  /** What the selected ones go by. A locked one stays, and counts. */
  const frame = (least: number): Box => {
    const boxes = chosen().flatMap(({ box }) => box ?? []);
    return view.getState().byPicture || boxes.length < least ? PICTURE : (boundingBox(boxes) ?? PICTURE);
  };
  const put = (deed: keyof Arranging, boxes: Boxes) => {
    const ids = Object.keys(boxes);
    if (ids.length === 0) return;
    document.getState().setBoxes(boxes, say(deed, { what: nameOf(ids) }));
    notices.announce(say(DONE[deed], { count: ids.length }));
  };
  return {
    align: (edge) => put('align', alignBoxes(free(selection()), edge, frame(2))),
    distribute(axis) {
      const boxes = free(selection());
      const by = view.getState().byPicture ? PICTURE : boundingBox(Object.values(boxes));
      if (by && Object.keys(boxes).length > 1) put('distribute', distributeBoxes(boxes, axis, by));
    },
    matchSize(side) {
      const like = findObject(document.getState().plan, selection().at(-1) ?? '')?.box;
      if (like) put('matchSize', matchSizes(free(selection()), side, like));
    },
    flip() {
      const several = chosen().length > 1;
      put('flip', flipBoxes(free(several ? selection() : everything()), several ? frame(2) : PICTURE));
    },
    layOut(template) {
      const boxes = free(selection().length > 0 ? selection() : everything());
      put('layOut', layOut(boxes, template));
    },
  };
}
