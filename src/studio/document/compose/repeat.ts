import type { StoreApi } from 'zustand';
import { translateBox } from '../../../plan/box';
import type { Boxes } from '../../../plan/arrange/boxes';
import { findObject, type ObjectId } from '../../../plan/plan';
import type { DocumentStore } from '../documentTypes';
import type { ViewStore } from '../view';

/**
 * Duplicates what is selected, and selects the copies. Where that is the copies of the last time, which all were moved
 * by the same way since, the new ones go on by that way: a row, a flight of stairs. `placed` says where copies go.
 */
export function createRepeat({
  document,
  view,
}: {
  readonly document: StoreApi<DocumentStore>;
  readonly view: StoreApi<ViewStore>;
}): (placed?: Boxes) => readonly ObjectId[] {
  let last: { readonly originals: readonly ObjectId[]; readonly copies: readonly ObjectId[] } | null = null;
  const boxOf = (id: ObjectId | undefined) =>
    id === undefined ? null : (findObject(document.getState().plan, id)?.box ?? null);

  /** How far the last copies lie from their originals; null where they don't lie alike. */
  const way = (ids: readonly ObjectId[]): readonly [number, number] | null => {
    if (!last || last.copies.length !== ids.length || !ids.every((id) => last?.copies.includes(id)))
      return null;
    const { originals } = last;
    const ways = last.copies.map((copy, index) => {
      const [from, to] = [boxOf(originals[index]), boxOf(copy)];
      return from && to ? ([to.x1 - from.x1, to.y1 - from.y1] as const) : null;
    });
    const [first] = ways;
    return first && ways.every((each) => each?.[0] === first[0] && each[1] === first[1]) ? first : null;
  };

  return (placed) => {
    const { selection, select } = view.getState();
    const by = placed ? null : way(selection);
    const boxes =
      placed ??
      Object.fromEntries(
        selection.flatMap((id) => {
          const box = by && boxOf(id);
          return box ? [[id, translateBox(box, by[0], by[1])] as const] : [];
        }),
      );
    const copies = document.getState().duplicate(selection, boxes);
    if (copies.length === 0) return [];
    last = { originals: selection, copies };
    select(copies);
    return copies;
  };
}
