import { fieldsOf, first, type Fields } from './fields';
import { edgesIn, edgesOf, orderCalled, type Edges, type Order } from './edges';

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
/** Fields of longer names that hold one: `bbox_xywh`, `normalized_bbox`, `boundingPoly`. */
const BOX_FIELD = /box|rect|poly|quad|vertices|xyxy|xywh|ltrb|ltwh|tlwh|tlbr|cxcy|yxyx/;
/** Where the place itself lies one level down. */
const HOLDERS = ['vertices', 'normalizedvertices', 'points', 'coordinates'];
/** What speaks of a place without being one that is known. */
const PLACED =
  /^(?:[xy]\d?|c[xy]|left|right|top|bottom|origin|cent(?:er|re)|.*(?:box|rect|corner|quad|poly)|(?:start|end|min|max)[xy]|[xy](?:start|end|min|max|y\w*))$/;

/** What files call the order of their numbers. */
const ORDER_FIELDS = [
  'boxformat',
  'bboxformat',
  'bboxmode',
  'boxmode',
  'boxorder',
  'coordinateformat',
  'coordformat',
  'format',
];

/** The order of numbers that fields speak of, by name or as Detectron2 counts them; null where they don't. */
export function orderIn(fields: Fields): Order | null {
  const mode = fields.get('bboxmode');
  if (mode === 0 || mode === 1) return mode === 0 ? 'corners' : 'sized';
  return orderCalled(first(fields, ORDER_FIELDS));
}

/** The box of an item: null where it says that there is none, `unreadable` where what it says can't be read. */
export function boxOf(item: Fields, order: Order = 'corners'): Edges | null | 'unreadable' {
  const said = orderIn(item) ?? order;
  for (const name of boxFields(item)) {
    const held = item.get(name);
    const read = edgesOf(held, orderCalled(name) ?? (name === 'box2d' ? 'y-first' : said)) ?? withinOf(held);
    if (read) return read;
  }
  const read = edgesIn(item);
  if (read) return read;
  return BOX_FIELDS.some((name) => item.has(name)) || isPlaced(item) ? 'unreadable' : null;
}

/** Fields that may hold the box, the surest first. */
function boxFields(item: Fields): string[] {
  const known = BOX_FIELDS.filter((name) => item.has(name));
  return [...known, ...[...item.keys()].filter((name) => !known.includes(name) && BOX_FIELD.test(name))];
}

/** `{"boundingPoly": {"normalizedVertices": […]}}`, `{"position": {"x": …}}` beside a size. */
function withinOf(held: unknown): Edges | null {
  const fields = fieldsOf(held);
  for (const name of HOLDERS) {
    const inner = fields.get(name);
    const read = Array.isArray(inner) && inner.length > 0 ? edgesOf(inner, 'corners') : null;
    if (read) return read;
  }
  return null;
}

const isPlaced = (item: Fields): boolean => [...item.keys()].some((field) => PLACED.test(field));
