import { LibraryError } from '../errors';
import { fencedBlocks, jsonIn, strictJson, type FoundJson } from '../json/find';
import { OPENS } from '../limits';
import type { Note } from '../notes/note';
import { chainText } from './chainText';
import { coco } from './coco';
import { ideogram } from './ideogram';
import { capped, type LayoutFormat, type LayoutReading } from './layout';
import { parentGot } from './parentGot';
import { plainJson } from './plainJson';
import { planGen } from './planGen';

/** Every form a layout can be read from and written in. Where two fit, the first is meant. */
export const LAYOUT_FORMATS: readonly LayoutFormat[] = [
  chainText,
  parentGot,
  planGen,
  ideogram,
  coco,
  plainJson,
];

/** Forms of running text, the more particular first. */
const TEXT_FORMS: readonly LayoutFormat[] = [parentGot, chainText, planGen];
const JSON_FORMS = LAYOUT_FORMATS.filter(({ extension }) => extension === 'json');

/** A text in a form: what its reader is given. */
interface Recognised {
  readonly format: LayoutFormat;
  readonly text: string;
  readonly json: unknown;
  readonly notes: readonly Note[];
}

/** The form of a text, told from its content; null where none fits. */
export function detectFormat(text: string): LayoutFormat | null {
  return recognised(text, null)?.format ?? null;
}

/**
 * Reads a layout from pasted or opened text, in the given form or in the one its content shows. JSON may be introduced,
 * fenced, cut short or not quite JSON.
 * @throws LibraryError that says what is wrong and what to do
 */
export function readLayout(
  text: string,
  format?: LayoutFormat | null,
): LayoutReading & { readonly format: LayoutFormat } {
  if (text.length > OPENS.json) {
    throw new LibraryError('layout-text-too-long');
  }
  const found = recognised(text.replace(/^\uFEFF/, ''), format ?? null);
  if (!found) {
    const broken = /^\s*[[{]/.test(text) && strictJson(text) === undefined;
    throw new LibraryError(broken ? 'json-cut-short' : 'layout-form-unknown');
  }
  const reading = read(found);
  return { ...reading, notes: [...found.notes, ...reading.notes], format: found.format };
}

/** Of JSON that ends before its first object, that is what is to be said. */
function read({ format, text, json, notes }: Recognised): LayoutReading {
  try {
    return capped(format.read(text, json));
  } catch (cause) {
    const cut = notes.some(({ code }) => code === 'json-cut-short');
    if (!cut || !(cause instanceof LibraryError) || cause.kind !== 'not-understood') throw cause;
    throw new LibraryError('json-damaged').from(cause);
  }
}

/**
 * What a text is, told from its form: a JSON document is never a chain, whatever words are in it; a fenced block is
 * what it holds; then marks and tags; JSON in running text comes last.
 */
function recognised(text: string, asked: LayoutFormat | null): Recognised | null {
  if (asked?.extension === 'txt')
    return { format: asked, text: fenced(text) ?? text, json: undefined, notes: [] };
  const forms = asked ? [asked] : JSON_FORMS;
  const document = strictJson(text);
  if (document !== undefined)
    return inJson(forms, text, [{ value: document, faults: new Set(), introduced: false }]);
  if (!asked) {
    const block = fenced(text);
    const running = block ?? text;
    const format = TEXT_FORMS.find((form) => form.recognises(running, undefined));
    // What begins as JSON and isn't quite is JSON first; marks in it are words of its names.
    const begins = /^\s*[[{]/.test(text) ? inJson(forms, text, jsonIn(text)) : null;
    if (begins) return begins;
    if (format) return { format, text: running, json: undefined, notes: [] };
  }
  return inJson(forms, text, jsonIn(text));
}

function inJson(
  forms: readonly LayoutFormat[],
  text: string,
  values: Iterable<FoundJson>,
): Recognised | null {
  for (const { value, faults } of values) {
    const format = forms.find((form) => form.recognises(text, value));
    if (!format) continue;
    const notes: Note[] = [];
    if (faults.has('mended')) notes.push({ code: 'json-mended' });
    if (faults.has('cut-short')) notes.push({ code: 'json-cut-short' });
    return { format, text, json: value, notes };
  }
  return null;
}

/** The fenced block of a text that is in a form of running text. */
function fenced(text: string): string | null {
  const blocks = text.includes('```') || text.includes('~~~') ? fencedBlocks(text) : [];
  return blocks.find((block) => TEXT_FORMS.some((form) => form.recognises(block, undefined))) ?? null;
}
