import type { StoreApi } from 'zustand';
import type { Boxes } from '../../../plan/arrange/boxes';
import { findObject, objectsOf, type ObjectId } from '../../../plan/plan';
import { documentWords as say } from '../../../words/parts/studio/document';
import type { DocumentStore } from '../documentTypes';
import type { ViewStore } from '../view';

/** The selected objects as they stand when they are asked for. */
export function createChosen({
  document,
  view,
}: {
  readonly document: StoreApi<DocumentStore>;
  readonly view: StoreApi<ViewStore>;
}) {
  const selection = () => view.getState().selection;
  return {
    selection,
    chosen: () => objectsOf(document.getState().plan).filter(({ id }) => selection().includes(id)),
    /** The boxes of these objects that may move, in the order of mention. */
    free(ids: readonly ObjectId[]): Boxes {
      const { plan, objects } = document.getState();
      const moving = objectsOf(plan).filter(({ id }) => ids.includes(id) && objects[id]?.locked === false);
      return Object.fromEntries(moving.flatMap(({ id, box }) => (box ? [[id, box] as const] : [])));
    },
    everything: () => objectsOf(document.getState().plan).map(({ id }) => id),
    nameOf(ids: readonly ObjectId[]): string {
      const [first] = ids;
      const alone = ids.length === 1 && first !== undefined;
      const name = alone && findObject(document.getState().plan, first)?.name;
      return name || say('objects', { count: ids.length });
    },
  };
}
