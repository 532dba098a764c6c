import { LibraryError } from '../errors';
import { isRecord } from '../json/record';
import type { Note } from '../notes/note';
import { orderIn } from './boxes';
import { firstText, type Fields } from './fields';
import { readItems, sizeOf, type Item } from './items';
import { listIn } from './lists';
import { layoutOfPlan, objectsFrom, planOfLayout, proseFrom, type LayoutFormat } from './layout';

/** What its errors call this form. */
const FORM = 'plain JSON';

/**
 * The plainest JSON: `{"prompt": "…", "objects": [{"name": "red apple", "box": [x1, y1, x2, y2]}]}`, on the
 * 1000-grid, in pixels where width and height are given, or in shares of the picture where no number is above 1; and
 * what detectors and language models write in its place.
 */
export const plainJson: LayoutFormat = {
  id: 'json',
  extension: 'json',
  recognises: (_, json) => !isOurs(json) && listIn(json) !== null,
  read: (_, json) => {
    const found = listIn(json);
    if (!found) throw new LibraryError('layout-lacks-objects', { form: FORM });
    const { list, at, fields } = found;
    const notes: Note[] = [];
    const read = readItems(list, { at, order: orderIn(fields) ?? 'corners', notes });
    if (read.length === 0 && list.length > 0)
      throw new LibraryError('layout-list-unreadable', { form: FORM, list: at });
    const { items, size } = measured(read, fields);
    const objects = objectsFrom(items, size, notes);
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

/** True for a document of ours, which is another file than a layout. */
const isOurs = (json: unknown): boolean =>
  isRecord(json) && typeof json['format'] === 'string' && json['format'].startsWith('scenograph');

/** The largest number of a file that speaks in shares of the picture, some of which reach beyond it. */
const LARGEST_SHARE = 2;

/** What the numbers of a file are measured in: shares where none is larger, else what the file says, else the grid. */
function measured(items: readonly Item[], fields: Fields) {
  const largest = Math.max(0, ...items.flatMap(({ edges }) => edges ?? []).map(Math.abs));
  // Shares of the picture stay shares, also where its size is said.
  if (items.some(({ edges }) => edges) && largest <= LARGEST_SHARE)
    return { items, size: { width: 1, height: 1 } };
  const unit = firstText(fields, [
    'unit',
    'units',
    'boxunit',
    'bboxunit',
    'coordinateunit',
    'coordinatesystem',
  ]);
  const side = unit !== null && /^\s*(?:%|percent)/i.test(unit) ? 100 : 1000;
  const size = (side === 1000 ? sizeOf(fields) : null) ?? { width: side, height: side };
  // One box in shares among others in pixels.
  const inUnit = items.map((item): Item => {
    const { edges } = item;
    if (!edges?.every((edge) => edge >= 0 && edge <= 1) || edges.every(Number.isInteger)) return item;
    const [x1, y1, x2, y2] = edges;
    return { ...item, edges: [x1 * size.width, y1 * size.height, x2 * size.width, y2 * size.height] };
  });
  return { items: inUnit, size };
}
