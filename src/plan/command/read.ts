import { against, remove, scale, shift, space, swap } from './arrange';
import type { CommandEdit, ReadCommand } from './command';
import { add, relate } from './place';
import type { CommandScene } from './things';

/**
 * Reads a change in words: moving, swapping, sizing, adding, removing and spacing. Locked objects stay. What is
 * not understood changes nothing, and comes back as the words that stood in the way.
 */
export function readCommand(text: string, scene: CommandScene): ReadCommand {
  const said = text
    .trim()
    .replace(/[.!]+$/, '')
    .replace(/^(?:please|now|can you|could you)\s+/i, '')
    .replace(/\s+please$/i, '');
  for (const rule of [swap, remove, scale, space, against, shift, relate, add]) {
    const read = rule(said, scene);
    if (read) return 'notUnderstood' in read ? read : withoutLocked(read, scene);
  }
  return { notUnderstood: [said] };
}

/** Locked objects stay as they are, and the sentence says so. */
function withoutLocked(
  read: { readonly edits: readonly CommandEdit[]; readonly said: string },
  { locked }: CommandScene,
): ReadCommand {
  const isLocked = (edit: CommandEdit): boolean =>
    edit.kind === 'set-box'
      ? (locked?.has(edit.id) ?? false)
      : edit.kind === 'remove' && edit.ids.some((id) => locked?.has(id));
  const edits = read.edits.filter((edit) => !isLocked(edit));
  return edits.length === read.edits.length ? read : { edits, said: `${read.said} What is locked stays.` };
}
