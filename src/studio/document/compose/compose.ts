import type { StoreApi } from 'zustand';
import { clipText, readClip } from '../../../library/text/clip';
import { mapBoxes, type Boxes } from '../../../plan/arrange/boxes';
import { placeBy } from '../../../plan/arrange/order';
import { snapToStep, translateBox } from '../../../plan/box';
import { objectsOf, type ObjectId } from '../../../plan/plan';
import { documentWords as say } from '../../../words/parts/studio/document';
import type { Notices } from '../../notices/notices';
import type { DocumentStore } from '../documentTypes';
import type { ViewStore } from '../view';
import type { Arranging } from './arranging';
import { createChosen } from './chosen';
import { createRepeat } from './repeat';

/** What can be done with the selected objects together. Each is one undo step, and is announced. */
export interface Compose extends Arranging {
  order(by: 'back' | 'backward' | 'forward' | 'front'): void;
  /** So many steps of the model across and down, onto its grid. */
  toStep(dx: number, dy: number): void;
  /** A second time, the copies lie as far from the first as the person put those. `placed`, by original, says where. */
  duplicate(placed?: Boxes): readonly ObjectId[];
  /** The selected objects as text; null where none is. */
  copy(): string | null;
  cut(): string | null;
  /** False where the text holds no objects. */
  paste(text: string, inPlace: boolean): boolean;
  /** What was copied or cut here last: some browsers let no button read the clipboard. False where nothing was. */
  pasteLast(inPlace: boolean): boolean;
}

/** How far pasted objects lie from where they were, where something lies there already; in grid units. */
const PASTE_OFFSET = 30;

export function createCompose(options: {
  readonly document: StoreApi<DocumentStore>;
  readonly view: StoreApi<ViewStore>;
  readonly notices: Pick<Notices, 'announce' | 'report'>;
  /** The coordinates that the model writes. */
  readonly coordinates: () => { readonly step: number; readonly max: number };
}): Compose {
  const { document, view, notices, coordinates } = options;
  const repeat = createRepeat({ document, view });
  const { selection, chosen, free, everything, nameOf } = createChosen(options);
  /** Geometry is fetched when it is first asked for. */
  const arrange = (deed: (by: Arranging) => void) =>
    void import('./arranging')
      .then(({ createArranging }) => deed(createArranging(options)))
      .catch(notices.report);
  let last: string | null = null;
  const textOf = (ids: readonly ObjectId[]): string | null => {
    const objects = objectsOf(document.getState().plan).filter(({ id }) => ids.includes(id));
    if (objects.length === 0) return null;
    last = clipText(objects.map(({ name, box }) => ({ name, box })));
    return last;
  };

  const paste = (text: string, inPlace: boolean): boolean => {
    const clip = readClip(text);
    if (!clip) return false;
    const taken = new Set(objectsOf(document.getState().plan).map(({ box }) => JSON.stringify(box)));
    const covers = clip.some(({ box }) => box && taken.has(JSON.stringify(box)));
    const by = !inPlace && covers ? PASTE_OFFSET : 0;
    const things = clip.map(({ name, box }) => ({ name, box: box && translateBox(box, by, by) }));
    const count = things.length;
    const ids = document.getState().addAll(things, say('paste', { what: say('objects', { count }) }));
    if (ids.length > 0) {
      view.getState().select(ids);
      notices.announce(say('isPasted', { count }));
    }
    return true;
  };

  return {
    align: (edge) => arrange((by) => by.align(edge)),
    distribute: (axis) => arrange((by) => by.distribute(axis)),
    matchSize: (side) => arrange((by) => by.matchSize(side)),
    flip: () => arrange((by) => by.flip()),
    layOut: (template) => arrange((by) => by.layOut(template)),
    order(by) {
      const ids = chosen().map(({ id }) => id);
      if (ids.length === 0) return;
      const order = everything();
      document.getState().place(ids, placeBy(order, ids, by));
      const at = 1 + everything().indexOf(ids[0] ?? '');
      notices.announce(say('isReordered', { what: nameOf(ids), at, of: order.length }));
    },
    toStep(dx, dy) {
      const { step, max } = coordinates();
      const boxes = mapBoxes(free(selection()), (box) =>
        snapToStep(translateBox(box, dx * step, dy * step), step, max),
      );
      const ids = Object.keys(boxes);
      if (ids.length > 0) document.getState().setBoxes(boxes, say('toStep', { what: nameOf(ids) }));
    },
    duplicate(placed) {
      const copies = repeat(placed);
      if (copies.length > 0) notices.announce(say('isDuplicated', { count: copies.length }));
      return copies;
    },
    copy() {
      const text = textOf(selection());
      if (text !== null) notices.announce(say('isCopied', { count: chosen().length }));
      return text;
    },
    cut() {
      const ids = selection().filter((id) => document.getState().objects[id]?.locked === false);
      const text = textOf(ids);
      if (text === null) return null;
      document.getState().remove(ids);
      notices.announce(say('isCut', { count: ids.length }));
      return text;
    },
    paste,
    pasteLast: (inPlace) => last !== null && paste(last, inPlace),
  };
}
