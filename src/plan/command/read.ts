import { align, duplicate, order } from './align';
import { paraphrase } from './paraphrase';
import { findThings } from './find';
import { sameBox } from '../box';
import { findObject } from '../plan';
import { against, remove, scale, shift, space, stretch, swap } from './arrange';
import type { CommandEdit, ReadCommand } from './command';
import { locate, rename } from './look';
import { add, relate } from './place';
import type { CommandScene, Ruled } from './things';

/** The longest command that is read; what is longer is no command. */
export const LONGEST_COMMAND = 200;

const RULES = [
  duplicate,
  align,
  order,
  stretch,
  swap,
  remove,
  rename,
  scale,
  space,
  against,
  locate,
  shift,
  relate,
  add,
];

/**
 * Reads a change in words: moving, swapping, sizing, naming, adding, removing and spacing. Locked objects stay.
 * What is not understood changes nothing, and comes back as the words that stood in the way.
 */
export function readCommand(text: string, scene: CommandScene): ReadCommand {
  const whole = text.trim();
  if (whole.length > 2 * LONGEST_COMMAND) return unread(whole);
  const said = whole
    .replace(/[.!]+$/, '')
    .replace(/^(?:please|now|can you|could you)\s+/i, '')
    .replace(/\s+please$/i, '');
  if (said.length > LONGEST_COMMAND) return unread(said);
  const step = STEP.exec(said);
  if (step) return { step: /^re/i.test(step[0]) ? 'redo' : 'undo' };
  return readAs(said, scene) ?? unread(unreadOf(said, scene));
}

/** "undo", "take that back", "redo it" */
const STEP =
  /^(?:undo|redo|take(?=\s.*back)|revert)(?:\s+(?:that|it|this|the last (?:one|change|step)))?(?:\s+back)?(?:\s+again)?$/i;

/** "the cat left of the dog", "everything a bit lower": what is moved is named first. */
const NAMES_FIRST = /^(?:the|my|all|both|every|everything|it|them|this|that|these|those)\b/i;

/** By the rules, by them in other words, and as something that is moved: "the cat left of the dog". */
function readAs(said: string, scene: CommandScene): ReadCommand | null {
  const tries = [said];
  for (let other = paraphrase(said); other !== null && tries.length < 4; other = paraphrase(other))
    tries.push(other);
  const words =
    tries.length > 1 ? tries.toReversed() : NAMES_FIRST.test(said) ? [said, `move ${said}`] : [said];
  let first: ReadCommand | null = null;
  for (const text of words) {
    for (const rule of RULES) {
      const read = rule(text, scene);
      if (!read) continue;
      if (!('unclear' in read)) return withoutLocked(read, scene);
      // What was not understood is told of the first way to read it that is a way.
      first ??= read;
      break;
    }
  }
  return first;
}

/** The words that stood in the way: an unknown verb, or what a thing is to become. */
function unreadOf(said: string, { plan, selection, lexicon }: CommandScene): string {
  const [, verb = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(said) ?? [];
  const words = rest.split(/\s+/);
  for (let length = words.length; length > 0; length -= 1) {
    const things = findThings(words.slice(0, length).join(' '), plan, selection, lexicon);
    if (typeof things === 'string') continue;
    const after = words.slice(length).join(' ');
    return /^(?:make|move|put|turn|change|set)$/i.test(verb) && after !== '' ? after : verb;
  }
  return said;
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
