import { LibraryError } from '../errors';
import { MAX_JSON } from '../sceneJson';
import { chainText } from './chainText';
import { coco } from './coco';
import { ideogram } from './ideogram';
import { capped, type LayoutFormat, type LayoutReading } from './layout';
import { parentGot } from './parentGot';
import { plainJson } from './plainJson';
import { planGen } from './planGen';

/** Every form a layout can be read from and written in. */
export const LAYOUT_FORMATS: readonly LayoutFormat[] = [
  chainText,
  parentGot,
  planGen,
  ideogram,
  coco,
  plainJson,
];

/** The form of a text, told from its content; null where none fits. */
export function detectFormat(text: string): LayoutFormat | null {
  return recognised(text, jsonOf(text));
}

/**
 * Reads a layout from pasted or opened text, in the given form or in the one its content shows.
 * @throws LibraryError that says what is wrong and what to do
 */
export function readLayout(
  text: string,
  format?: LayoutFormat | null,
): LayoutReading & { readonly format: LayoutFormat } {
  if (text.length > MAX_JSON) {
    throw new LibraryError('layout-text-too-long');
  }
  const json = jsonOf(text);
  const found = format ?? recognised(text, json);
  if (!found) {
    const forms = LAYOUT_FORMATS.map(({ name }) => name).join(', ');
    const cut = looksLikeJson(text) && json === undefined;
    throw new LibraryError(cut ? 'json-cut-short' : 'layout-form-unknown', { forms });
  }
  if (found.extension === 'json' && json === undefined) {
    throw new LibraryError('json-damaged');
  }
  return { ...capped(found.read(text, json)), format: found };
}

function recognised(text: string, json: unknown): LayoutFormat | null {
  return LAYOUT_FORMATS.find((format) => format.recognises(text, json)) ?? null;
}

/** The value of a JSON text; undefined where it is none. */
function jsonOf(text: string): unknown {
  if (!looksLikeJson(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}
