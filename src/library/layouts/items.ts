import { isRecord } from '../json/record';
import { LIMITS } from '../limits';
import type { Note, Place } from '../notes/note';
import { boxOf, edgesOf, type Edges, type Order } from './boxes';
import { fieldsOf, first, firstText, numberOf, type Fields } from './fields';
import { nameFrom } from './names';

/** A named box as a file has it, in the file's own unit. */
export interface Item {
  readonly name: string;
  readonly edges: Edges | null;
}

/** What a file calls an object, the best first. */
const NAME_FIELDS = [
  'name',
  'label',
  'phrase',
  'caption',
  'desc',
  'description',
  'object',
  'objectname',
  'entity',
  'class',
  'classname',
  'category',
  'categoryname',
  'title',
  'tag',
  'text',
  'textcontent',
  'prompt',
];

/**
 * Reads the items of a list one by one, in whatever spelling: a bad one costs itself and is named in the notes.
 * `at` is where the list stands in the file.
 */
export function readItems(
  list: readonly unknown[],
  options: { readonly at: string; readonly order?: Order; readonly notes: Note[] },
): Item[] {
  const { at, order, notes } = options;
  const badItems: Place[] = [];
  const badBoxes: Place[] = [];
  const nameless: Place[] = [];
  const items = list.slice(0, LIMITS.objects).flatMap((value, index): Item[] => {
    const place = `${at}[${index}]`;
    const read = readItem(value, order);
    if (!read) {
      badItems.push({ at: place, name: '' });
      return [];
    }
    const name = nameFrom(read.text ?? '');
    if (name === '') nameless.push({ at: place, name: '' });
    if ((read.text ?? '').length > LIMITS.objectName)
      notes.push({ code: 'name-cut', name, most: LIMITS.objectName });
    if (read.box === 'unreadable') badBoxes.push({ at: place, name });
    return [{ name: name || 'object', edges: read.box === 'unreadable' ? null : read.box }];
  });
  const of = Math.min(list.length, LIMITS.objects);
  if (list.length > LIMITS.objects)
    notes.push({ code: 'objects-over', found: list.length, most: LIMITS.objects });
  if (badItems.length > 0) notes.push({ code: 'items-unreadable', of, found: badItems });
  if (badBoxes.length > 0) notes.push({ code: 'boxes-unreadable', of, found: badBoxes });
  if (nameless.length > 0) notes.push({ code: 'names-missing', found: nameless });
  return items;
}

interface ReadItem {
  readonly text: string | null;
  readonly box: Edges | null | 'unreadable';
}

function readItem(value: unknown, order: Order | undefined): ReadItem | null {
  if (typeof value === 'string') return value.trim() === '' ? null : { text: value, box: null };
  if (Array.isArray(value)) return readPair(value, order);
  if (!isRecord(value)) return null;
  const fields = fieldsOf(value);
  const text = firstText(fields, NAME_FIELDS) ?? nested(fields);
  const box = boxOf(fields, order);
  return text === null && box === null ? null : { text, box };
}

/** `["red apple", [x1, y1, x2, y2]]`, as scripts print pairs. */
function readPair(pair: readonly unknown[], order: Order = 'corners'): ReadItem | null {
  const [name, box] = pair;
  if (pair.length !== 2 || typeof name !== 'string' || name.trim() === '') return null;
  return { text: name, box: box === null ? null : (edgesOf(box, order) ?? 'unreadable') };
}

/** A name one level down: `{"category": {"name": "dog"}}`. */
function nested(fields: Fields): string | null {
  const inner = first(fields, ['category', 'class', 'object', 'label']);
  if (isRecord(inner)) return firstText(fieldsOf(inner), NAME_FIELDS);
  return null;
}

/** Width and height of the picture, where the file says them. */
export function sizeOf(fields: Fields): { readonly width: number; readonly height: number } | null {
  const pair = (width: unknown, height: unknown) => {
    const [w, h] = [numberOf(width), numberOf(height)];
    return w !== null && h !== null && w > 0 && h > 0 && w <= 1e6 && h <= 1e6
      ? { width: w, height: h }
      : null;
  };
  const own = pair(
    first(fields, ['width', 'imagewidth', 'imgwidth', 'canvaswidth', 'w']),
    first(fields, ['height', 'imageheight', 'imgheight', 'canvasheight', 'h']),
  );
  if (own) return own;
  for (const name of ['image', 'imagesize', 'size', 'canvas', 'canvassize', 'resolution']) {
    const inner = fields.get(name);
    if (Array.isArray(inner) && inner.length === 2) return pair(inner[0], inner[1]);
    if (isRecord(inner)) {
      const size = sizeOf(new Map([...fieldsOf(inner)].filter(([key]) => /^(width|height|w|h)$/.test(key))));
      if (size) return size;
    }
  }
  return null;
}
