import { isRecord } from '../json/record';
import { fieldsOf, numberOf, numbersOf, type Fields } from './fields';

/** x1, y1, x2, y2 in whatever unit the file has. */
export type Edges = readonly [number, number, number, number];

/** How four bare numbers are meant. */
export type Order = 'corners' | 'sized' | 'y-first';

/** Fields that hold a box; `box_2d` is Gemini's, which has the vertical edge first. */
const BOX_FIELDS = [
  'box',
  'bbox',
  'boundingbox',
  'bbox2d',
  'box2d',
  'rect',
  'rectangle',
  'region',
  'bounds',
  'coordinates',
  'coords',
  'position',
  'location',
  'points',
  'bboxes',
  'boxes',
  'bndbox',
  'polygon',
  'vertices',
  'corners',
];
/** What speaks of a place without being one that is known. */
const PLACED =
  /^(?:[xy]\d?|left|right|top|bottom|.*(?:box|rect|corner|quad)|(?:start|end|min|max)[xy]|[xy](?:start|end|min|max))$/;

const CORNERS = [
  ['x1', 'y1', 'x2', 'y2'],
  ['xmin', 'ymin', 'xmax', 'ymax'],
  ['minx', 'miny', 'maxx', 'maxy'],
  ['left', 'top', 'right', 'bottom'],
  ['x0', 'y0', 'x1', 'y1'],
  ['xstart', 'ystart', 'xend', 'yend'],
  ['startx', 'starty', 'endx', 'endy'],
];
/** Two opposite corners as points. */
const OPPOSITE = [
  ['topleft', 'bottomright'],
  ['start', 'end'],
  ['min', 'max'],
] as const;
const SIZED = [
  ['x', 'y', 'width', 'height'],
  ['x', 'y', 'w', 'h'],
  ['left', 'top', 'width', 'height'],
  ['xmin', 'ymin', 'width', 'height'],
];
const CENTRED = [
  ['cx', 'cy', 'w', 'h'],
  ['cx', 'cy', 'width', 'height'],
  ['xcenter', 'ycenter', 'width', 'height'],
];

/** The box of an item: null where it says that there is none, `unreadable` where what it says can't be read. */
export function boxOf(item: Fields, order: Order = 'corners'): Edges | null | 'unreadable' {
  const name = BOX_FIELDS.find((candidate) => item.has(candidate));
  if (name === undefined) return edgesIn(item) ?? (isPlaced(item) ? 'unreadable' : null);
  const read = edgesOf(item.get(name), name === 'box2d' ? 'y-first' : order);
  return read ?? edgesIn(item) ?? 'unreadable';
}

const isPlaced = (item: Fields): boolean => [...item.keys()].some((field) => PLACED.test(field));

/** Four numbers in any of the usual forms; null where it is none of them. */
export function edgesOf(value: unknown, order: Order): Edges | null {
  if (Array.isArray(value)) return fromList(value, order);
  if (typeof value === 'string') return fromList(value.match(/-?\d+(?:\.\d+)?/g) ?? [], order);
  return isRecord(value) ? edgesIn(fieldsOf(value)) : null;
}

function fromList(list: readonly unknown[], order: Order): Edges | null {
  const [only] = list;
  if (list.length === 1 && Array.isArray(only)) return fromList(only, order);
  const [a, b, c, d] = list.length === 4 ? allNumbers(list) : [];
  if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) {
    if (order === 'sized') return [a, b, a + c, b + d];
    return order === 'y-first' ? [b, a, d, c] : [a, b, c, d];
  }
  return around(list);
}

/** The numbers of a list, where all are numbers; none otherwise. */
function allNumbers(list: readonly unknown[]): number[] {
  const numbers = list.map(numberOf);
  return numbers.every((n) => n !== null) ? numbers : [];
}

/** The box around points: `[[x, y], …]` or `[{x, y}, …]`. */
function around(list: readonly unknown[]): Edges | null {
  if (list.length < 2 || list.length > 10_000) return null;
  const points = list.map((value) => {
    if (isRecord(value)) return numbersOf(fieldsOf(value), ['x', 'y']);
    const numbers = Array.isArray(value) && value.length === 2 ? allNumbers(value) : [];
    return numbers.length === 2 ? numbers : null;
  });
  if (!points.every((point) => point !== null)) return null;
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function edgesIn(fields: Fields): Edges | null {
  for (const [from, to] of OPPOSITE) {
    const corners = [fields.get(from), fields.get(to)];
    const read = corners.every((corner) => typeof corner === 'object') ? around(corners) : null;
    if (read) return read;
  }
  for (const names of CORNERS) {
    const [x1, y1, x2, y2] = numbersOf(fields, names) ?? [];
    if (x1 !== undefined && y1 !== undefined && x2 !== undefined && y2 !== undefined) return [x1, y1, x2, y2];
  }
  for (const names of SIZED) {
    const [x, y, w, h] = numbersOf(fields, names) ?? [];
    if (x !== undefined && y !== undefined && w !== undefined && h !== undefined) return [x, y, x + w, y + h];
  }
  for (const names of CENTRED) {
    const [x, y, w, h] = numbersOf(fields, names) ?? [];
    if (x !== undefined && y !== undefined && w !== undefined && h !== undefined)
      return [x - w / 2, y - h / 2, x + w / 2, y + h / 2];
  }
  return null;
}
