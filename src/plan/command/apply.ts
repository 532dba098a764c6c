import type { Box } from '../box';
import { addObject, deleteObjects, moveObject, renameObject, setBox } from '../edit';
import { objectsOf } from '../plan';
import type { ObjectId, Plan } from '../plan';
import type { CommandEdit } from './command';

/** Names of things that one change of a line adds and a later one speaks of; `ids` come in their place. */
export const newId = {
  of: (index: number): ObjectId => `new:${index}`,
  is: (id: ObjectId): boolean => id.startsWith('new:'),
  in: (id: ObjectId, ids: readonly ObjectId[]): ObjectId =>
    newId.is(id) ? (ids[Number(id.slice('new:'.length))] ?? id) : id,
};

/** The plan after the edits; `ids` name the objects that are added, in order. */
export function applyCommand(plan: Plan, edits: readonly CommandEdit[], ids: readonly ObjectId[]): Plan {
  const free = [...ids];
  return edits.reduce((result, edit) => {
    switch (edit.kind) {
      case 'set-box':
        return setBox(result, newId.in(edit.id, ids), edit.box);
      case 'remove':
        return deleteObjects(
          result,
          edit.ids.map((id) => newId.in(id, ids)),
        );
      case 'rename':
        return renameObject(result, newId.in(edit.id, ids), edit.name);
      case 'order': {
        const most = objectsOf(result).length;
        return moveObject(result, newId.in(edit.id, ids), edit.to === 'back' ? -most : most);
      }
      case 'add': {
        const id = free.shift();
        return id === undefined ? result : addObject(result, { id, name: edit.name, box: edit.box });
      }
    }
  }, plan);
}

/** Where things will lie that move or come, by id; `ids` as above. */
export function ghostsOf(
  edits: readonly CommandEdit[],
  ids: readonly ObjectId[],
): Readonly<Record<ObjectId, Box>> {
  const free = [...ids];
  return Object.fromEntries(
    edits.flatMap((edit) => {
      const id =
        edit.kind === 'set-box' ? newId.in(edit.id, ids) : edit.kind === 'add' ? free.shift() : undefined;
      return id === undefined || !('box' in edit) ? [] : [[id, edit.box] as const];
    }),
  );
}
