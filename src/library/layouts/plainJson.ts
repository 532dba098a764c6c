import { LibraryError } from '../errors';
import { isRecord } from '../json/record';
import type { Note } from '../notes/note';
import { edgesOf } from './boxes';
import { fieldsOf, first, firstText, type Fields } from './fields';
import { readItems, sizeOf } from './items';
import { layoutOfPlan, objectsFrom, planOfLayout, proseFrom, type LayoutFormat } from './layout';

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
];

/** What its errors call this form. */
const FORM = 'plain JSON';

interface Found {
  readonly list: readonly unknown[];
  readonly at: string;
  /** The fields beside the list. */
  readonly fields: Fields;
}

/**
 * The plainest JSON: `{"prompt": "…", "objects": [{"name": "red apple", "box": [x1, y1, x2, y2]}]}`, on the
 * 1000-grid, in pixels where width and height are given, or in shares of the picture where no number is above 1; and
 * what detectors and language models write in its place.
 */
export const plainJson: LayoutFormat = {
  id: 'json',
  extension: 'json',
  recognises: (_, json) => !(isRecord(json) && 'format' in json) && listIn(json) !== null,
  read: (_, json) => {
    const found = listIn(json);
    if (!found) throw new LibraryError('layout-lacks-objects', { form: FORM });
    const { list, at, fields } = found;
    const notes: Note[] = [];
    const items = readItems(list, { at, notes });
    if (items.length === 0 && list.length > 0)
      throw new LibraryError('layout-list-unreadable', { form: FORM, list: at });
    const largest = Math.max(0, ...items.flatMap(({ edges }) => edges ?? []).map(Math.abs));
    const side = items.some(({ edges }) => edges) && largest <= 1 ? 1 : 1000;
    // Shares of the picture stay shares, also where its size is said.
    const size = side === 1 ? null : sizeOf(fields);
    const objects = objectsFrom(items, size ?? { width: side, height: side }, notes);
    const background = proseFrom(firstText(fields, ['background', 'backgroundprompt']), 'background', notes);
    const prompt = firstText(fields, ['prompt', 'caption', 'highleveldescription', 'description']);
    const plan = planOfLayout({ prompt: null, background: background ?? '', objects });
    return { plan, prompt: proseFrom(prompt, 'prompt', notes), notes };
  },
  write: (plan, prompt) => {
    const layout = layoutOfPlan(plan, prompt);
    const value = {
      ...(layout.prompt && { prompt: layout.prompt }),
      objects: layout.objects.map(({ name, box: b }) => ({ name, box: b && [b.x1, b.y1, b.x2, b.y2] })),
    };
    return { text: `${JSON.stringify(value, null, 2)}\n`, notes: [{ code: 'prose-left-out' }] };
  },
};

function listIn(json: unknown, depth = 0): Found | null {
  if (Array.isArray(json)) return { list: json, at: 'item', fields: new Map() };
  if (!isRecord(json)) return null;
  const fields = fieldsOf(json);
  const paired = pairs(fields);
  if (paired) return { list: paired, at: 'box', fields };
  for (const name of LISTS) {
    const held = fields.get(name);
    if (Array.isArray(held)) return { list: held, at: name, fields };
    if (isRecord(held) && depth < 2) {
      const inner = listIn(held, depth + 1);
      if (inner)
        return { ...inner, at: `${name}.${inner.at}`, fields: new Map([...fields, ...inner.fields]) };
    }
  }
  const named = Object.entries(json);
  // `{"red apple": [x1, y1, x2, y2], …}`
  const boxed = named.length > 0 && named.every(([, held]) => edgesOf(held, 'corners') !== null);
  return boxed && !oneBox(fields) ? { list: named, at: 'object', fields: new Map() } : null;
}

/** Names and boxes in two lists of one length, as detectors give them. */
function pairs(fields: Fields): unknown[] | null {
  const boxes = first(fields, ['bboxes', 'boxes']);
  const labels = first(fields, ['labels', 'bboxeslabels', 'names', 'phrases', 'classes', 'categories']);
  if (!Array.isArray(boxes) || !Array.isArray(labels) || boxes.length !== labels.length) return null;
  if (!labels.every((label) => typeof label === 'string')) return null;
  return labels.map((label, i) => [label, boxes[i] as unknown]);
}

/** True where the fields are the edges of a single box, such as `{"x": [..]}` never is. */
function oneBox(fields: Fields): boolean {
  return [...fields.keys()].every((name) => /^(?:bbox|box|boundingbox|rect)\d?d?$/.test(name));
}
