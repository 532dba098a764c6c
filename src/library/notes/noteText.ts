import { chainProblem } from '../../plan/chain/problem';
import type { Note, Place } from './note';
import type { InMemory } from '../shelves/steady';

/** Places named in one sentence; the rest are counted. */
const NAMED = 4;

/** A note as one sentence for the person: the only place where notes become words. */
export function noteText(note: Note): string {
  switch (note.code) {
    case 'boxes-unreadable':
      return `${share(note.found.length, note.of, 'box', 'boxes')} could not be read: ${places(note.found)}.`;
    case 'items-unreadable':
      return `${share(note.found.length, note.of, 'item', 'items')} could not be read and ${note.found.length === 1 ? 'was' : 'were'} left out: ${places(note.found)}.`;
    case 'names-missing':
      return `${count(note.found.length, 'object has', 'objects have')} no name and came in as “object”: ${places(note.found)}.`;
    case 'name-cut':
      return `The name “${short(note.name)}” is longer than ${number(note.most)} characters and was cut.`;
    case 'box-changed':
      return `The box of “${short(note.name)}” was ${note.changes.join(' and ')}; it was put right.`;
    case 'lettering':
      return `“${short(note.name)}” is lettering; it came in as an object.`;
    case 'other-images':
      return `The file has ${number(note.images)} images; the first with boxes was read.`;
    case 'category-unnamed':
      return `Category ${short(note.category)} has no name; its boxes came in as “object”.`;
    case 'objects-over':
      return `The layout has ${number(note.found)} objects; a plan holds ${number(note.most)}, so the first ${number(note.most)} came in.`;
    case 'text-cut':
      return `The ${note.field} is longer than ${number(note.most)} characters and was cut.`;
    case 'size-unknown':
      return 'The file doesn’t say how large the picture is; its boxes were read on the grid that holds them.';
    case 'json-mended':
      return 'The JSON is not quite JSON; it was read as it was meant.';
    case 'json-cut-short':
      return 'The JSON ends too early; what was whole came in.';
    case 'chain-problem':
      return `${note.text.slice(0, 40)} ${chainProblem(note.kind, 0, note.text).reason}`;
    case 'picture-too-large':
      return `The picture claims ${number(note.width)} × ${number(note.height)} px, more than any that Scenograph paints; the scene came in without it.`;
    case 'pictures-left-out':
      return `${share(note.found, note.of, 'picture', 'pictures')} of the trace ${note.found === 1 ? 'claims' : 'claim'} an absurd size and ${note.found === 1 ? 'was' : 'were'} left out.`;
    case 'prose-left-out':
      return 'The prose between the objects is left out.';
    case 'boxless-left-out':
      return `${count(note.found, 'object has', 'objects have')} no box and ${note.found === 1 ? 'is' : 'are'} left out.`;
    case 'bracket-is-colour':
      return `“${short(note.text)}” behind a box will be read as the colour of its object.`;
  }
}

/** Why nothing is kept beyond this page, and what to do. */
export function inMemoryText(reason: InMemory): { readonly text: string; readonly advice: string } {
  switch (reason) {
    case 'forbidden':
      return {
        text: 'This browser keeps nothing for this page, so your scenes last only until it closes.',
        advice: 'Save pictures to files, or open Scenograph in a window that isn’t private.',
      };
    case 'newer-version':
      return {
        text: 'What this browser keeps was written by a newer Scenograph, so it is left as it is, and your scenes last only until this page closes.',
        advice: 'Close the other tabs of Scenograph and reload this page to get the newer one.',
      };
    case 'silent':
      return {
        text: 'The browser’s storage doesn’t answer, so your scenes last only until this page closes.',
        advice: 'Save your work to files, then close the browser and open it again.',
      };
  }
}

const number = (value: number) => value.toLocaleString('en');
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;
const share = (n: number, of: number, one: string, many: string) =>
  `${number(n)} of ${number(of)} ${of === 1 ? one : many}`;
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function places(found: readonly Place[]): string {
  const named = found.slice(0, NAMED).map(({ at, name }) => (name ? `“${short(name)}” (${at})` : at));
  const rest = found.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${number(rest)} more` : ''}`;
}
