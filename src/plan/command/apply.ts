import type { Box } from '../box';
import { addObject, deleteObjects, renameObject, setBox } from '../edit';
import type { ObjectId, Plan } from '../plan';
import type { CommandEdit } from './command';

/** The plan after the edits; `ids` name the objects that are added, in order. */
export function applyCommand(plan: Plan, edits: readonly CommandEdit[], ids: readonly ObjectId[]): Plan {
  const free = [...ids];
  return edits.reduce((result, edit) => {
    switch (edit.kind) {
      case 'set-box':
        return setBox(result, edit.id, edit.box);
      case 'remove':
        return deleteObjects(result, edit.ids);
      case 'rename':
        return renameObject(result, edit.id, edit.name);
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
      const id = edit.kind === 'set-box' ? edit.id : edit.kind === 'add' ? free.shift() : undefined;
      return id === undefined || !('box' in edit) ? [] : [[id, edit.box] as const];
    }),
  );
}
