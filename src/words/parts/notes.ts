import type { Note, Place } from '../../library/notes/note';
import type { InMemory } from '../../library/shelves/steady';
import { counted, list, number } from '../numbers';
import { type Speaker, speaker } from '../speaker';
import type { Said } from './errors';

type ChainProblemKind = Extract<Note, { code: 'chain-problem' }>['kind'];
type BoxChange = Extract<Note, { code: 'box-changed' }>['changes'][number];
interface Share {
  readonly found: number;
  readonly of: number;
}
interface Named {
  readonly name: string;
}

/** What a file could not bring, or take, as it was, by its code; and why nothing is kept. */
export const notesWords = speaker('notes', {
  'boxes-unreadable': ({ found, of, names }: Share & { names: readonly string[] }) =>
    `${number(found)} of ${counted(of, { one: '# box', other: '# boxes' })} could not be read: ${list(names)}.`,
  'items-unreadable': ({ found, of, names }: Share & { names: readonly string[] }) =>
    `${number(found)} of ${counted(of, { one: '# item', other: '# items' })} could not be read and ${found === 1 ? 'was' : 'were'} left out: ${list(names)}.`,
  'names-missing': ({ found, names }: { found: number; names: readonly string[] }) =>
    `${counted(found, { one: '# object has', other: '# objects have' })} no name and came in as “object”: ${list(names)}.`,
  'name-cut': ({ name, most }: { name: string; most: number }) =>
    `The name “${name}” is longer than ${number(most)} characters and was cut.`,
  'box-changed': ({ name, changes }: { name: string; changes: readonly string[] }) =>
    `The box of “${name}” was ${list(changes)}; it was put right.`,
  lettering: ({ name }: Named) => `“${name}” is lettering; it came in as an object.`,
  'other-images': ({ images }: { images: number }) =>
    `The file has ${number(images)} images; the first with boxes was read.`,
  'category-unnamed': ({ category }: { category: string }) =>
    `Category ${category} has no name; its boxes came in as “object”.`,
  'objects-over': ({ found, most }: { found: number; most: number }) =>
    `The layout has ${number(found)} objects; a plan holds ${number(most)}, so the first ${number(most)} came in.`,
  'prompt-cut': ({ most }: { most: number }) =>
    `The prompt is longer than ${number(most)} characters and was cut.`,
  'background-cut': ({ most }: { most: number }) =>
    `The background is longer than ${number(most)} characters and was cut.`,
  'size-unknown':
    'The file doesn’t say how large the picture is; its boxes were read on the grid that holds them.',
  'json-mended': 'The JSON is not quite JSON; it was read as it was meant.',
  'json-cut-short': 'The JSON ends too early; what was whole came in.',
  'picture-too-large': ({ width, height }: { width: number; height: number }) =>
    `The picture claims ${number(width)} × ${number(height)} px, more than any that Scenograph paints; the scene came in without it.`,
  'pictures-left-out': ({ found, of }: Share) =>
    `${number(found)} of ${counted(of, { one: '# picture', other: '# pictures' })} of the trace ${found === 1 ? 'claims' : 'claim'} an absurd size and ${found === 1 ? 'was' : 'were'} left out.`,
  'prose-left-out': 'The prose between the objects is left out.',
  'boxless-left-out': ({ found }: { found: number }) =>
    counted(found, {
      one: '# object has no box and is left out.',
      other: '# objects have no box and are left out.',
    }),
  'bracket-is-colour': ({ text }: { text: string }) =>
    `“${text}” behind a box will be read as the colour of its object.`,

  more: ({ count }: { count: number }) => counted(count, { one: '# more', other: '# more' }),
  quotedAt: ({ name, at }: { name: string; at: string }) => `“${name}” (${at})`,

  'was:not-a-number': 'not of numbers',
  'was:fractional': 'not of whole numbers',
  'was:out-of-range': 'partly outside the picture',
  'was:reversed': 'the wrong way round',
  'was:empty': 'without area',

  'chain:stray-mark': 'This mark has no partner, so it was kept as text.',
  'chain:malformed-name': 'This object has no name or its name never ends, so it was kept as text.',
  'chain:malformed-box': 'These coordinates cannot be read, so they were kept as text.',
  'chain:missing-box': 'This object has no box yet.',
  'chain:unclosed-box': 'The end of this box was missing and was added.',
  'chain:notation': 'This box was written in another way than the model writes it; it was rewritten.',
  'chain:text-after-end': 'This text comes after the end of the chain and was left out of the plan.',
  'chain:not-a-number': 'A coordinate was not a number and was set to 0.',
  'chain:fractional': 'A coordinate was not a whole number and was rounded.',
  'chain:out-of-range': 'A coordinate was outside 0 to 999 and was moved to the edge.',
  'chain:reversed': 'The corners of this box were the wrong way round and were swapped.',
  'chain:empty': 'This box had no area and was made one unit wide.',

  'memory:forbidden': 'This browser keeps nothing for this page, so your scenes last only until it closes.',
  'memory:forbidden.advice': 'Save pictures to files, or open Scenograph in a window that isn’t private.',
  'memory:newer-version':
    'What this browser keeps was written by a newer Scenograph, so it is left as it is, and your scenes last only until this page closes.',
  'memory:newer-version.advice':
    'Close the other tabs of Scenograph and reload this page to get the newer one.',
  'memory:silent': 'The browser’s storage doesn’t answer, so your scenes last only until this page closes.',
  'memory:silent.advice': 'Save your work to files, then close the browser and open it again.',
} satisfies Readonly<
  Record<`chain:${ChainProblemKind}` | `was:${BoxChange}` | `memory:${InMemory}${'' | '.advice'}`, string> &
    Record<string, string | ((facts: never) => string)>
>);
const say: Speaker<(typeof notesWords)['english']> = notesWords;

/** Places named in one sentence; the rest are counted. */
const NAMED = 4;

/** A note as one sentence for the person. */
export function noteText(note: Note): string {
  switch (note.code) {
    case 'boxes-unreadable':
    case 'items-unreadable':
      return say(note.code, { found: note.found.length, of: note.of, names: placesOf(note.found) });
    case 'names-missing':
      return say(note.code, { found: note.found.length, names: placesOf(note.found) });
    case 'name-cut':
      return say(note.code, { ...note, name: short(note.name) });
    case 'box-changed':
      return say(note.code, {
        name: short(note.name),
        changes: note.changes.map((change) => say(`was:${change}`)),
      });
    case 'lettering':
      return say(note.code, { name: short(note.name) });
    case 'category-unnamed':
      return say(note.code, { category: short(note.category) });
    case 'text-cut':
      return say(`${note.field}-cut`, note);
    case 'chain-problem':
      return `${note.text.slice(0, 40)} ${chainProblemText(note.kind)}`;
    case 'bracket-is-colour':
      return say(note.code, { text: short(note.text) });
    case 'other-images':
      return say(note.code, note);
    case 'objects-over':
      return say(note.code, note);
    case 'picture-too-large':
      return say(note.code, note);
    case 'pictures-left-out':
      return say(note.code, note);
    case 'boxless-left-out':
      return say(note.code, note);
    case 'size-unknown':
    case 'json-mended':
    case 'json-cut-short':
    case 'prose-left-out':
      return say(note.code);
  }
}

/** What was wrong at a place of a chain, and what became of it. */
export const chainProblemText = (kind: ChainProblemKind): string => say(`chain:${kind}`);

/** Why nothing is kept beyond this page, and what to do. */
export const inMemoryText = (reason: InMemory): Said => ({
  text: say(`memory:${reason}`),
  advice: say(`memory:${reason}.advice`),
});

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function placesOf(found: readonly Place[]): readonly string[] {
  const named = found
    .slice(0, NAMED)
    .map(({ at, name }) => (name ? say('quotedAt', { name: short(name), at }) : at));
  const rest = found.length - named.length;
  return rest > 0 ? [...named, say('more', { count: rest })] : named;
}
