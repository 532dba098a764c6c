import { isRecord } from '../json/record';
import { fieldsOf, first, numberOf, type Fields } from './fields';

/** x1, y1, x2, y2 in whatever unit the file has. */
export type Edges = readonly [number, number, number, number];

/** How four bare numbers are meant. */
export type Order = 'corners' | 'sized' | 'centred' | 'y-first';

/** What files call an order: "xywh", "[x1, y1, x2, y2]", "bbox_cxcywh", "YXYX". The more particular first. */
const ORDERS: readonly (readonly [RegExp, Order])[] = [
  [/yxyx|yminxmin|topleftbottomright/, 'y-first'],
  [/cxcy|xcyc|xcenterycenter|yolo|centre|center/, 'centred'],
  [/xywh|ltwh|tlwh|xywidthheight|lefttopwidth|coco/, 'sized'],
  [/xyxy|ltrb|tlbr|xminymin|corners|lefttopright|pascal|voc/, 'corners'],
];

/** The order that a text names; null where it names none. */
export function orderCalled(value: unknown): Order | null {
  if (typeof value !== 'string' || value.length > 60) return null;
  const plain = value.toLowerCase().replace(/[^a-z]/g, '');
  return ORDERS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Points of one outline that are looked at. */
const MOST_POINTS = 10_000;
/** Longest text that is looked at as a box. */
const LONGEST_BOX = 400;
/** A number that is no part of a name ("x1"), with what makes it a share. */
const NUMBER = /(?<![\w.])-?(?:\d+\.?\d*|\.\d+)(?:\s*%)?/g;
const NAMED_NUMBER = /([A-Za-z]\w{0,20})\s*[:=]\s*(-?[\d.]+\s*%?)/g;
/** Text that is numbers, with what parts them. */
const ONLY_NUMBERS = /^(?:[-\s\d.,;:()[\]<>|%+]|px)*$/i;
/** Text that names its numbers. */
const NAMES_NUMBERS = /^[\s({[<]*[A-Za-z]\w{0,20}\s*[:=]\s*-?[\d.]/;

/** Four numbers in any of the usual forms, corners or with a size; null where it is none of them. */
export function edgesOf(value: unknown, order: Order): Edges | null {
  if (Array.isArray(value)) return fromList(value, order);
  if (typeof value === 'string') return fromText(value, order);
  return isRecord(value) ? edgesIn(fieldsOf(value)) : null;
}

/** `"(1,2),(3,4)"`, `"10% 20% 50% 60%"`, `"x1=1, y1=2, x2=3, y2=4"`. */
function fromText(text: string, order: Order): Edges | null {
  if (text.length > LONGEST_BOX) return null;
  if (ONLY_NUMBERS.test(text)) return fromList(text.match(NUMBER) ?? [], order);
  if (!NAMES_NUMBERS.test(text)) return null;
  const named = [...text.matchAll(NAMED_NUMBER)].map(([, name = '', held]) => [name, held] as const);
  return edgesIn(fieldsOf(Object.fromEntries(named)));
}

function fromList(list: readonly unknown[], order: Order): Edges | null {
  const [only] = list;
  if (list.length === 1 && Array.isArray(only)) return fromList(only, order);
  if (list.length === 1 && isRecord(only)) return edgesIn(fieldsOf(only));
  const numbers = allNumbers(list);
  // Behind the four, detectors put how sure they are, and what class it is.
  const [a, b, c, d] = numbers.length <= 6 ? numbers : [];
  if (a !== undefined && b !== undefined && c !== undefined && d !== undefined)
    return ordered(a, b, c, d, order);
  if (numbers.length === 0) return around(list);
  return numbers.length % 2 === 0 ? around(inPairs(numbers)) : null;
}

function ordered(a: number, b: number, c: number, d: number, order: Order): Edges {
  if (order === 'sized') return [a, b, a + c, b + d];
  if (order === 'centred') return [a - c / 2, b - d / 2, a + c / 2, b + d / 2];
  return order === 'y-first' ? [b, a, d, c] : [a, b, c, d];
}

/** The numbers of a list, where all are numbers; none otherwise. */
function allNumbers(list: readonly unknown[]): number[] {
  if (list.length > MOST_POINTS) return [];
  const numbers = list.map(numberOf);
  return numbers.every((n) => n !== null) ? numbers : [];
}

const inPairs = (numbers: readonly number[]): number[][] =>
  Array.from({ length: numbers.length / 2 }, (_, i) => numbers.slice(2 * i, 2 * i + 2));

/** The box around points: `[[x, y], …]` or `[{x, y}, …]`. */
function around(list: readonly unknown[]): Edges | null {
  if (list.length < 2 || list.length > MOST_POINTS) return null;
  const points = list.map(pointOf);
  if (!points.every((point) => point !== null)) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** `[x, y]` or `{x, y}`, of which some tools leave out what is 0. */
function pointOf(value: unknown): readonly [number, number] | null {
  if (Array.isArray(value)) {
    const [x, y] = value.length === 2 ? allNumbers(value) : [];
    return x === undefined || y === undefined ? null : [x, y];
  }
  if (!isRecord(value)) return null;
  const fields = fieldsOf(value);
  if (![...fields.keys()].every((name) => /^[xyz]$/.test(name))) return null;
  const [x, y] = [numberOf(fields.get('x') ?? 0), numberOf(fields.get('y') ?? 0)];
  return x === null || y === null ? null : [x, y];
}

/** Two opposite corners as points. */
const OPPOSITE = [
  ['topleft', 'bottomright'],
  ['lefttop', 'rightbottom'],
  ['upperleft', 'lowerright'],
  ['tl', 'br'],
  ['bottomleft', 'topright'],
  ['start', 'end'],
  ['min', 'max'],
  ['from', 'to'],
  ['p1', 'p2'],
  ['corner1', 'corner2'],
] as const;
const CORNER = ['topleft', 'upperleft', 'lefttop', 'origin', 'position', 'pos', 'location', 'xy', 'point'];
const CENTRE = ['center', 'centre', 'centroid'];
const SIZE = ['size', 'dimensions', 'dims', 'wh', 'extent'];

interface Axis {
  readonly low: readonly string[];
  readonly high: readonly string[];
  readonly size: readonly string[];
  readonly centre: readonly string[];
}

/** What the edges of a box are called, along one axis. */
const axis = (a: 'x' | 'y', low: string, high: string, size: string): Axis => ({
  low: [`${a}0`, `${a}1`, `${a}min`, `min${a}`, low, `${a}start`, `start${a}`, `${a}tl`, `tl${a}`, a],
  high: [`${a}2`, `${a}max`, `max${a}`, high, `${a}end`, `end${a}`, `${a}br`, `br${a}`],
  size: [size, size.charAt(0)],
  centre: [`c${a}`, `${a}c`, `${a}center`, `${a}centre`, `center${a}`, `centre${a}`],
});
const X = axis('x', 'left', 'right', 'width');
const Y = axis('y', 'top', 'bottom', 'height');
const SHORT = new Map([
  ['l', 'left'],
  ['t', 'top'],
  ['r', 'right'],
  ['b', 'bottom'],
]);
/** What stands before the name of an edge: `bbox_x_min`. */
const PREFIX = /^(?:bounding)?b?box(?=.)|^rect(?=.)/;

/** The box that fields speak of by the names of its edges, its size, its corners or its middle. */
export function edgesIn(given: Fields): Edges | null {
  const fields = withPlainNames(given);
  for (const [from, to] of OPPOSITE) {
    const corners = [fields.get(from), fields.get(to)];
    const read = corners.every((corner) => typeof corner === 'object') ? around(corners) : null;
    if (read) return read;
  }
  return bySpans(fields) ?? bySize(fields);
}

function withPlainNames(fields: Fields): Fields {
  const plain = new Map([...fields].map(([name, held]) => [name.replace(PREFIX, ''), held]));
  // One letter alone may be anything: a radius, blue.
  const short = [...SHORT.keys()].every((name) => plain.has(name));
  if (short) for (const [name, long] of SHORT) plain.set(long, plain.get(name));
  return plain;
}

function bySpans(fields: Fields): Edges | null {
  const [across, down] = [spanOf(fields, X), spanOf(fields, Y)];
  return across && down && [across[0], down[0], across[1], down[1]];
}

function spanOf(fields: Fields, { low, high, size, centre }: Axis): readonly [number, number] | null {
  const [zero = '', one = ''] = low;
  const from = numberOf(first(fields, low));
  // Where edges are counted from 0, the second is the far one.
  const to = numberOf(first(fields, fields.has(zero) ? [one, ...high] : high));
  if (from !== null && to !== null) return [from, to];
  const length = numberOf(first(fields, size));
  if (length === null) return null;
  const middle = numberOf(first(fields, centre));
  if (middle !== null) return [middle - length / 2, middle + length / 2];
  if (from !== null) return [from, from + length];
  return to === null ? null : [to - length, to];
}

/** A corner or the middle as a point, and a size. */
function bySize(fields: Fields): Edges | null {
  const held = first(fields, SIZE);
  const size = pointOf(held) ?? sidesOf(isRecord(held) ? fieldsOf(held) : fields) ?? sidesOf(fields);
  if (!size) return null;
  const corner = pointOf(first(fields, CORNER)) ?? pointIn(fields);
  const middle = pointOf(first(fields, CENTRE));
  if (middle) return ordered(...middle, ...size, 'centred');
  return corner && ordered(...corner, ...size, 'sized');
}

function sidesOf(fields: Fields): readonly [number, number] | null {
  const [w, h] = [numberOf(first(fields, X.size)), numberOf(first(fields, Y.size))];
  return w === null || h === null ? null : [w, h];
}

function pointIn(fields: Fields): readonly [number, number] | null {
  const [x, y] = [numberOf(first(fields, X.low)), numberOf(first(fields, Y.low))];
  return x === null || y === null ? null : [x, y];
}
