import type { StoreApi } from 'zustand';
import { clipText, readClip } from '../../library/text/clip';
import { alignBoxes, distributeBoxes, type Edge } from '../../plan/arrange/align';
import { mapBoxes, type Boxes } from '../../plan/arrange/boxes';
import { placeBy } from '../../plan/arrange/order';
import { flipBoxes, matchSizes } from '../../plan/arrange/shape';
import { layOut, type Template } from '../../plan/arrange/templates';
import { boundingBox, snapToStep, translateBox, type Box } from '../../plan/box';
import { findObject, objectsOf, type ObjectId } from '../../plan/plan';
import { PICTURE, type Axis } from '../../plan/snap/axis';
import { documentWords as say } from '../../words/parts/studio/document';
import type { Notices } from '../notices/notices';
import type { DocumentStore } from './documentTypes';
import { createRepeat } from './repeat';
import type { ViewStore } from './view';

/** What can be done with the selected objects together. Each is one undo step, and is announced. */
export interface Compose {
  /** By what is selected; by the picture where one is selected alone, or where the person says so. */
  align(edge: Edge): void;
  distribute(axis: Axis): void;
  /** As the one that was selected last. */
  matchSize(side: 'width' | 'height' | 'both'): void;
  /** Left to right: several selected within themselves, else the whole layout. */
  flip(): void;
  /** What is selected, or everything that may move. */
  layOut(template: Template): void;
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
  readonly notices: Pick<Notices, 'announce'>;
  /** The coordinates that the model writes. */
  readonly coordinates: () => { readonly step: number; readonly max: number };
}): Compose {
  const { document, view, notices, coordinates } = options;
  const repeat = createRepeat({ document, view });

  const chosen = () => objectsOf(document.getState().plan).filter(({ id }) => selection().includes(id));
  const selection = () => view.getState().selection;
  /** The boxes of these objects that may move, in the order of mention. */
  const free = (ids: readonly ObjectId[]): Boxes => {
    const { plan, objects } = document.getState();
    const moving = objectsOf(plan).filter(({ id }) => ids.includes(id) && objects[id]?.locked === false);
    return Object.fromEntries(moving.flatMap(({ id, box }) => (box ? [[id, box] as const] : [])));
  };
  const everything = () => objectsOf(document.getState().plan).map(({ id }) => id);
  /** What the selected ones go by. A locked one stays, and counts. */
  const frame = (least: number): Box => {
    const boxes = chosen().flatMap(({ box }) => box ?? []);
    return view.getState().byPicture || boxes.length < least ? PICTURE : (boundingBox(boxes) ?? PICTURE);
  };
  type Deed = 'align' | 'distribute' | 'matchSize' | 'flip' | 'layOut';
  const DONE = {
    align: 'isAligned',
    distribute: 'isSpaced',
    matchSize: 'isSized',
    flip: 'isFlipped',
    layOut: 'isLaidOut',
  } as const satisfies Record<Deed, string>;
  const put = (deed: Deed, boxes: Boxes) => {
    const count = Object.keys(boxes).length;
    if (count === 0) return;
    document.getState().setBoxes(boxes, say(deed, { what: nameOf(Object.keys(boxes)) }));
    notices.announce(say(DONE[deed], { count }));
  };
  const nameOf = (ids: readonly ObjectId[]): string => {
    const [first] = ids;
    const alone = ids.length === 1 && first !== undefined;
    const name = alone && findObject(document.getState().plan, first)?.name;
    return name || say('objects', { count: ids.length });
  };
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
