import { align, duplicate, order } from './align';
import { paraphrase } from './paraphrase';
import { findThings } from './find';
import { sameBox } from '../box';
import { findObject } from '../plan';
import { against, remove, scale, shift, sizeLike, space, stretch, swap } from './arrange';
import type { CommandEdit, ReadCommand } from './command';
import { locate, rename } from './look';
import { add, relate } from './place';
import { plainly } from './plain';
import { readSeveral } from './several';
import { type CommandScene, type Ruled, find } from './things';
import { away, equal, flip, gather, zoom } from './together';

/** The longest command that is read; what is longer is no command. */
export const LONGEST_COMMAND = 200;

const RULES = [
  duplicate,
  flip,
  gather,
  away,
  equal,
  zoom,
  align,
  order,
  stretch,
  swap,
  remove,
  rename,
  scale,
  sizeLike,
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
  if (text.trim().length > LONGEST_COMMAND) return unread(text.trim());
  const said = plainly(text);
  const step = STEP.exec(said);
  if (step) return { step: /^(?:re(?!v)|do\s)/i.test(step[0]) ? 'redo' : 'undo' };
  const read = readAs(said, scene);
  if (read && 'edits' in read) return read;
  const several = readSeveral(said, scene, readAs);
  if (several) return several;
  return read && 'unclear' in read && read.unclear.length > 0 ? read : unread(unreadOf(said, scene));
}

/** "undo", "take that back", "redo it" */
const STEP =
  /^(?:(?:undo|redo|take(?=\s.*back)|revert|do(?=\s+(?:that|it)\s+again))(?:\s+(?:that|it|this|the last (?:one|change|step)))?(?:\s+back)?(?:\s+again)?|go back|step back|(?:no,?\s+)?put it back|one step back|oops)$/i;

/** "the cat left of the dog", "everything a bit lower": what is moved is named first. */
const NAMES_FIRST = /^(?:the|my|all|both|every|everything|it|them|this|that|these|those)\b/i;

/** "bigger", "up a bit": of what is selected. */
const SAYS_HOW =
  /^(?:(?:much|a lot|a bit|a little|slightly|twice as|three times as|half as|[\d.]+\s?(?:times|x)|\d+\s?%)\s+)*(?:as\s+big\s+as\s.+|bigger|smaller|larger|big|large|small|taller|wider|narrower|shorter|wide|tall|high|the same size as .+)$/i;
const SAYS_WHERE =
  /^(?:(?:a bit|a little|slightly|a lot|much)\s+)?(?:to\s+the\s+)?(?:up|down|left|right|higher|lower)(?:\s+(?:a bit|a little|slightly|a lot|much))?$/i;

const SAYS_NEAR =
  /^(?:(?:a bit|a little|slightly|a lot|much)\s+)?(?:(?:closer|nearer)\s+together|closer|(?:further|farther)\s+apart)$/i;

/** What a change may leave out: the verb, and "it" where something is selected. */
function unsaid(said: string, scene: CommandScene): string[] {
  if (SAYS_HOW.test(said)) return [`make it ${said}`];
  if (SAYS_WHERE.test(said)) return [`move it ${said}`];
  if (SAYS_NEAR.test(said)) return [`move them ${said}`];
  if (NAMES_FIRST.test(said)) return [`move ${said}`, `make ${said}`];
  const words = said.split(' ');
  const isThing = [1, 2, 3].some(
    (length) => length < words.length && find(words.slice(0, length).join(' '), scene) !== null,
  );
  return isThing ? [`move ${said}`, `make ${said}`] : [];
}

/** By the rules, by them in other words, and as something that is moved: "the cat left of the dog". */
function readAs(said: string, scene: CommandScene): ReadCommand | null {
  const tries = [said];
  for (let other = paraphrase(said); other !== null && tries.length < 4; other = paraphrase(other))
    tries.push(other);
  const words = tries.length > 1 ? tries.toReversed() : [said, ...unsaid(said, scene)];
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
