import { isRecord } from '../json/record';
import { LIMITS } from '../limits';
import type { Note, Place } from '../notes/note';
import { boxOf } from './boxes';
import { edgesOf, type Edges, type Order } from './edges';
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
/** Where a name lies in a list or one level down. */
const NAME_HOLDERS = [
  'category',
  'class',
  'object',
  'label',
  'labels',
  'tags',
  'classes',
  'names',
  'phrases',
  'desc',
  'rectanglelabels',
  'polygonlabels',
];
/** Where annotation tools keep what is known of a box, one level down. */
const INNER = ['regionattributes', 'value', 'geometry', 'shapeattributes'];
/** Where one name has several boxes. */
const SEVERAL = ['instances', 'boxes', 'bboxes', 'boundingboxes', 'detections', 'rects'];

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
  const all = list.slice(0, LIMITS.objects).flatMap((value, index) => {
    const place = `${at}[${index}]`;
    return severalOf(value).map((single) => ({ place, read: readItem(single, order) }));
  });
  const items = all.slice(0, LIMITS.objects).flatMap(({ place, read }): Item[] => {
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
  const found = Math.max(all.length, list.length);
  const of = Math.min(found, LIMITS.objects);
  if (found > LIMITS.objects) notes.push({ code: 'objects-over', found, most: LIMITS.objects });
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
  if (Array.isArray(value)) return readRow(value, order);
  if (!isRecord(value)) return null;
  const fields = flattened(value);
  const text = nameIn(fields);
  const box = boxOf(fields, order);
  if (text === null && box === null) return null;
  // Label Studio, which keeps the size of the picture beside, has hundredths of it.
  return { text, box: fields.has('originalwidth') && box && box !== 'unreadable' ? hundredths(box) : box };
}

const hundredths = ([a, b, c, d]: Edges): Edges => [a / 100, b / 100, c / 100, d / 100];

/** The fields of an item and of what annotation tools have one level down; the nearer ones count. */
function flattened(value: unknown): Fields {
  const own = fieldsOf(value);
  const inner = INNER.filter((name) => isRecord(own.get(name))).map((name) => {
    const fields = fieldsOf(own.get(name));
    // The name of a shape is "rect".
    return new Map([...fields].filter(([field]) => name !== 'shapeattributes' || field !== 'name'));
  });
  return inner.length === 0 ? own : new Map([own, ...inner].reverse().flatMap((fields) => [...fields]));
}

/** The name of an item; null where it has none. */
export const nameIn = (fields: Fields): string | null => firstText(fields, NAME_FIELDS) ?? nested(fields);

/** The same of an item as it stands in a list. */
export const nameOfItem = (value: unknown): string | null => nameIn(flattened(value));

/** The edges of an item in the unit of its file; null where none can be read. */
export function edgesOfItem(value: unknown): Edges | null {
  const [single] = severalOf(value);
  const box = readItem(single, undefined)?.box;
  return box === undefined || box === 'unreadable' ? null : box;
}

/** An item that has several boxes as one for each. */
function severalOf(value: unknown): readonly unknown[] {
  if (!isRecord(value)) return [value];
  const fields = fieldsOf(value);
  const list = first(fields, SEVERAL);
  if (!Array.isArray(list) || list.length === 0 || list.length > LIMITS.objects) return [value];
  const boxes: readonly unknown[] = list;
  const text = nameIn(fields);
  // Four numbers are one box, and two points too.
  if (text === null || !boxes.every((box) => isRecord(box) || (Array.isArray(box) && box.length >= 4)))
    return [value];
  return boxes.map((box) => (isRecord(box) ? { name: text, ...box } : [text, box]));
}

/**
 * A row of a list: `["red apple", [x1, y1, x2, y2]]`, as scripts print pairs, the other way round, with a figure
 * behind, or with the numbers in the row itself.
 */
function readRow(row: readonly unknown[], order: Order = 'corners'): ReadItem | null {
  if (row.length < 2 || row.length > 12) return null;
  const at = row.findIndex((value) => typeof value === 'string' && /\p{L}/u.test(value));
  const text = row[at];
  if (typeof text !== 'string') return null;
  const rest = row.filter((_, index) => index !== at);
  for (const held of [...rest, rest]) {
    const edges = typeof held === 'number' ? null : edgesOf(held, order);
    if (edges) return { text, box: edges };
  }
  if (row.length > 2) return null;
  return { text, box: rest[0] === null ? null : 'unreadable' };
}

/** A name in a list or one level down: `{"labels": ["dog"]}`, `{"category": {"name": "dog"}}`. */
function nested(fields: Fields): string | null {
  for (const name of NAME_HOLDERS) {
    const held = fields.get(name);
    const [inner] = Array.isArray(held) ? (held as readonly unknown[]) : [held];
    if (typeof inner === 'string' && inner.trim() !== '') return inner;
    const text = isRecord(inner) ? firstText(fieldsOf(inner), NAME_FIELDS) : null;
    if (text !== null) return text;
  }
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
  for (const name of [
    'image',
    'imagesize',
    'imgsize',
    'size',
    'canvas',
    'canvassize',
    'resolution',
    'metadata',
    'meta',
  ]) {
    const inner = fields.get(name);
    // "640x480"
    const [, w, h] = (typeof inner === 'string' && /^\s*(\d{1,7})\s*[x×*,]\s*(\d{1,7})/.exec(inner)) || [];
    if (w !== undefined) return pair(w, h);
    if (Array.isArray(inner) && inner.length === 2) return pair(inner[0], inner[1]);
    if (isRecord(inner)) {
      const size = sizeOf(new Map([...fieldsOf(inner)].filter(([key]) => /^(width|height|w|h)$/.test(key))));
      if (size) return size;
    }
  }
  return null;
}
