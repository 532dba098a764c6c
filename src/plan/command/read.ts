import { sameBox } from '../box';
import { findObject } from '../plan';
import { against, remove, scale, shift, space, swap } from './arrange';
import type { CommandEdit, ReadCommand } from './command';
import { locate, rename } from './look';
import { add, relate } from './place';
import type { CommandScene, Ruled } from './things';

/** The longest command that is read; what is longer is no command. */
export const LONGEST_COMMAND = 200;

const RULES = [swap, remove, rename, scale, space, against, locate, shift, relate, add];

/**
 * Reads a change in words: moving, swapping, sizing, naming, adding, removing and spacing. Locked objects stay.
 * What is not understood changes nothing, and comes back as the words that stood in the way.
 */
export function readCommand(text: string, scene: CommandScene): ReadCommand {
  const said = text
    .trim()
    .replace(/[.!]+$/, '')
    .replace(/^(?:please|now|can you|could you)\s+/i, '')
    .replace(/\s+please$/i, '');
  if (said.length > LONGEST_COMMAND) return unread(said);
  for (const rule of RULES) {
    const read = rule(said, scene);
    if (read) return 'unclear' in read ? read : withoutLocked(read, scene);
  }
  return unread(said);
}

const unread = (words: string): ReadCommand => ({ unclear: [{ words, why: 'unread' }] });

/** Locked objects stay as they are, and what changes nothing is no edit. */
function withoutLocked(
  { edits, done }: Extract<Ruled, { edits: unknown }>,
  { locked, plan }: CommandScene,
): ReadCommand {
  const isLocked = (id: string): boolean => locked?.has(id) ?? false;
  const free = edits.flatMap((edit): CommandEdit[] => {
    if (edit.kind === 'add') return [edit];
    if (edit.kind === 'remove') {
      const ids = edit.ids.filter((id) => !isLocked(id));
      return ids.length > 0 ? [{ ...edit, ids }] : [];
    }
    return isLocked(edit.id) ? [] : [edit];
  });
  const changes = free.filter(
    (edit) => edit.kind !== 'set-box' || !sameBox(findObject(plan, edit.id)?.box ?? null, edit.box),
  );
  const touched = edits.flatMap((edit) => (edit.kind === 'remove' ? edit.ids : 'id' in edit ? edit.id : []));
  return { edits: changes, done, locked: touched.some(isLocked) };
}
