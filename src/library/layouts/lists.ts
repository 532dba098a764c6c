import { strictJson } from '../json/find';
import { isRecord } from '../json/record';
import { OPENS } from '../limits';
import { boxOf } from './boxes';
import { edgesOf } from './edges';
import { fieldsOf, first, type Fields } from './fields';
import { edgesOfItem, nameIn, nameOfItem } from './items';

/** What files call their list of objects. */
const LISTS = [
  'objects',
  'elements',
  'items',
  'boxes',
  'bboxes',
  'layout',
  'layouts',
  'detections',
  'predictions',
  'annotations',
  'regions',
  'shapes',
  'results',
  'entities',
  'instances',
  'object',
  'annotation',
];

/** Values of a document that are looked at, and how deep. */
const MOST_PLACES = 200;
const DEEPEST = 6;
/** Items of a list that are looked at to tell whether it is one of boxes. */
const SAMPLE = 20;

/** A list of objects in a JSON document. */
export interface FoundList {
  readonly list: readonly unknown[];
  /** Where it stands, as a path. */
  readonly at: string;
  /** The fields beside the list, and of what it lies in. */
  readonly fields: Fields;
}

/** A value of a document, and what it lies in. */
interface Spot {
  readonly value: unknown;
  readonly at: string;
  readonly depth: number;
  readonly fields: Fields;
}

/**
 * The list of objects of a JSON document: one of the usual names first, else the first list of boxes anywhere in it.
 * Null where there is none.
 */
export function listIn(json: unknown): FoundList | null {
  const named = listAt({ value: json, at: '', depth: 0, fields: new Map() });
  if (named && holdsBoxes(named.list)) return named;
  for (const spot of spotsIn(json)) {
    const found = spot.depth > 0 ? listAt(spot) : null;
    // Far from where lists are looked for, a box without a name is no object: a workflow's nodes have places, too.
    if (found && found.list.slice(0, SAMPLE).some((item) => edgesOfItem(item) !== null && isNamed(item)))
      return found;
  }
  return named;
}

/** The fields of the first object in a document that has this one. */
export function fieldsWith(json: unknown, field: string): Fields | null {
  for (const { value } of spotsIn(json)) {
    const fields = fieldsOf(value);
    if (fields.has(field)) return fields;
  }
  return null;
}

/** The values of a document, the nearest first; text that is JSON itself is one of them. */
function* spotsIn(json: unknown): Generator<Spot> {
  const queue: Spot[] = [{ value: json, at: '', depth: 0, fields: new Map() }];
  for (let next = 0; next < queue.length; next += 1) {
    const spot = queue[next];
    if (!spot) return;
    yield spot;
    const { value, at, depth, fields } = spot;
    if (depth >= DEEPEST) continue;
    const inside = typeof value === 'string' ? strictJson(value) : value;
    const around = new Map([...fields, ...fieldsOf(inside)]);
    for (const [key, held] of entriesOf(inside)) {
      if (queue.length >= MOST_PLACES) break;
      const worth =
        typeof held === 'string' ? /^\s*[[{]/.test(held) : typeof held === 'object' && held !== null;
      if (worth) queue.push({ value: held, at: path(at, key), depth: depth + 1, fields: around });
    }
  }
}

/** The first fields of an object, or items of a list; most files have fewer. */
function entriesOf(value: unknown, most = MOST_PLACES): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.slice(0, most).map((held, i) => [String(i), held] as const);
  if (!isRecord(value)) return [];
  return Object.keys(value)
    .slice(0, most)
    .map((key) => [key, value[key]] as const);
}

const path = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`).slice(0, 200);

const isNamed = (item: unknown): boolean =>
  isRecord(item)
    ? nameOfItem(item) !== null
    : Array.isArray(item) && item.some((part) => typeof part === 'string');

const holdsBoxes = (list: readonly unknown[]): boolean =>
  list.slice(0, SAMPLE).some((item) => edgesOfItem(item) !== null);

function listAt({ value, at, depth, fields: around }: Spot): FoundList | null {
  if (typeof value === 'string') {
    const inside = strictJson(value);
    return inside === undefined ? null : listAt({ value: inside, at, depth, fields: around });
  }
  if (Array.isArray(value)) return { list: value, at: at || 'item', fields: around };
  if (!isRecord(value)) return null;
  const own = fieldsOf(value);
  const fields = new Map([...around, ...own]);
  const paired = pairs(own);
  if (paired) return { list: paired, at: at || 'box', fields };
  for (const name of LISTS) {
    const held = own.get(name);
    if (Array.isArray(held)) return { list: held, at: path(at, name), fields };
    if (isRecord(held) && depth < 2) {
      const inner = listAt({ value: held, at: path(at, name), depth: depth + 1, fields });
      if (inner) return inner;
    }
  }
  const box = boxOf(own);
  if (box !== null && box !== 'unreadable' && nameIn(own) !== null)
    return { list: [value], at: at || 'item', fields: around };
  const named = byName(value, own);
  return named && { list: named, at: at || 'object', fields };
}

/** Names and boxes in two lists of one length, as detectors give them. */
function pairs(fields: Fields): unknown[] | null {
  const boxes = first(fields, ['bboxes', 'boxes']);
  const labels = first(fields, ['labels', 'bboxeslabels', 'names', 'phrases', 'classes', 'categories']);
  if (!Array.isArray(boxes) || !Array.isArray(labels) || boxes.length !== labels.length) return null;
  if (!labels.every((label) => typeof label === 'string')) return null;
  return labels.map((label, i) => [label, boxes[i] as unknown]);
}

/** `{"red apple": [x1, y1, x2, y2], …}`, also with an object for each name; what can't be a place is no object. */
function byName(value: Readonly<Record<string, unknown>>, fields: Fields): unknown[] | null {
  if (oneBox(fields)) return null;
  const named = entriesOf(value, OPENS.objects).filter(
    ([, held]) => held === null || typeof held === 'object' || isBox(held),
  );
  if (!named.some(([, held]) => isBox(held))) return null;
  // A size or a list of anything else beside a single box: its fields are no names.
  if (named.some(([, held]) => !isBox(held) && !isEmpty(held))) return null;
  return named.map(([name, held]) => {
    if (!isRecord(held)) return [name, isEmpty(held) ? null : held];
    return nameIn(fieldsOf(held)) === null ? { ...held, name } : held;
  });
}

const isEmpty = (held: unknown): boolean => held === null || (Array.isArray(held) && held.length === 0);

function isBox(held: unknown): boolean {
  if (!isRecord(held)) return edgesOf(held, 'corners') !== null;
  const box = boxOf(fieldsOf(held));
  return box !== null && box !== 'unreadable';
}

/** True where the fields are the edges of a single box, such as `{"x": [..]}` never is. */
function oneBox(fields: Fields): boolean {
  return [...fields.keys()].every((name) => /^(?:bbox|box|boundingbox|rect)\d?d?$/.test(name));
}
