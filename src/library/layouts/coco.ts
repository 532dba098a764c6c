import { LibraryError } from '../errors';
import { isRecord } from '../json/record';
import { clipped } from '../text/plainText';
import type { Note } from '../notes/note';
import { fieldsOf, first, firstText, numberOf, type Fields } from './fields';
import { readItems, sizeOf } from './items';
import { layoutOfPlan, objectsFrom, planOfLayout, proseFrom, type LayoutFormat } from './layout';

/** COCO's object detection format (cocodataset.org): boxes are [x, y, width, height] in pixels. */
export const coco: LayoutFormat = {
  id: 'coco',
  extension: 'json',
  recognises: (_, json) =>
    (isRecord(json) && 'annotations' in json && ('categories' in json || 'images' in json)) ||
    (Array.isArray(json) && json.length > 0 && isResult(json[0])),
  read: (_, json) => {
    const whole = fieldsOf(Array.isArray(json) ? { annotations: json } : json);
    const all = listOf(whole.get('annotations'));
    if (!all) throw new LibraryError('layout-lacks-list', { form: 'COCO', list: 'annotations' });
    const notes: Note[] = [];
    const images = (listOf(whole.get('images')) ?? []).map(fieldsOf);
    const annotations = all.map((value) => ({ value, fields: fieldsOf(value) }));
    const marked = new Set(annotations.map(({ fields }) => idOf(fields.get('imageid'))));
    const image = images.find((candidate) => marked.has(idOf(candidate.get('id')))) ?? images[0];
    if (images.length > 1) notes.push({ code: 'other-images', images: images.length });
    const chosen = image ? idOf(image.get('id')) : idOf(annotations[0]?.fields.get('imageid'));
    const own = annotations.filter(({ fields }) => {
      const id = idOf(fields.get('imageid'));
      return id === '' || chosen === '' || id === chosen;
    });
    const names = categoryNames(whole.get('categories'));
    const named = own.map(({ value, fields }) => withName(value, fields, names, notes));
    const items = readItems(named, { at: 'annotations', order: 'sized', notes });
    if (items.length === 0) throw new LibraryError('layout-annotations-unreadable', { form: 'COCO' });
    const size = (image && sizeOf(image)) ?? guessed(items, notes);
    return {
      plan: planOfLayout({ prompt: null, background: '', objects: objectsFrom(items, size, notes) }),
      prompt: proseFrom(image ? firstText(image, ['caption', 'prompt']) : null, 'prompt', notes),
      notes,
    };
  },
  write: (plan, prompt) => {
    const { objects } = layoutOfPlan(plan, prompt);
    const boxed = objects.flatMap(({ name: called, box }) => (box ? [{ called, box }] : []));
    const kinds = [...new Set(boxed.map(({ called }) => called))];
    const number = new Map(kinds.map((kind, index) => [kind, index + 1]));
    const value = {
      images: [
        {
          id: 1,
          file_name: 'scene.png',
          width: 1000,
          height: 1000,
          ...(prompt.trim() && { caption: prompt.trim() }),
        },
      ],
      categories: kinds.map((kind, index) => ({ id: index + 1, name: kind })),
      annotations: boxed.map(({ called, box }, index) => {
        const [w, h] = [box.x2 - box.x1, box.y2 - box.y1];
        return {
          id: index + 1,
          image_id: 1,
          category_id: number.get(called),
          bbox: [box.x1, box.y1, w, h],
          area: w * h,
          iscrowd: 0,
        };
      }),
    };
    const left = objects.length - boxed.length;
    const notes: Note[] = [{ code: 'prose-left-out' }];
    if (left > 0) notes.push({ code: 'boxless-left-out', found: left });
    return { text: `${JSON.stringify(value, null, 2)}\n`, notes };
  },
};

const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

/** Ids are numbers in some files and text in others. */
const idOf = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '';

/** A line of COCO's results: boxes of detectors without the rest of the file. */
const isResult = (value: unknown): boolean => isRecord(value) && 'category_id' in value && 'bbox' in value;

function categoryNames(categories: unknown): ReadonlyMap<string, string> {
  const list = (listOf(categories) ?? []).map((value, i) => {
    const fields = fieldsOf(value);
    const name = typeof value === 'string' ? value : (firstText(fields, ['name', 'label']) ?? '');
    return [typeof value === 'string' ? String(i + 1) : idOf(fields.get('id')), name] as const;
  });
  return new Map(list);
}

/** An annotation with the name of its category, where it has none of its own. */
function withName(
  value: unknown,
  fields: Fields,
  names: ReadonlyMap<string, string>,
  notes: Note[],
): unknown {
  if (!isRecord(value)) return value;
  const box = first(fields, ['bbox', 'box', 'boundingbox']) ?? points(fields.get('segmentation'));
  const category = idOf(fields.get('categoryid'));
  const called =
    names.get(category)?.trim() || firstText(fields, ['name', 'label', 'categoryname', 'caption']);
  if (!called && !notes.some((note) => note.code === 'category-unnamed' && note.category === category))
    notes.push({ code: 'category-unnamed', category: clipped(category || '?', 60) });
  return { name: called ?? 'object', ...(box !== undefined && { bbox: box }) };
}

/** A segmentation is a list of outlines, each x and y in turn. */
function points(segmentation: unknown): unknown {
  const [outline] = listOf(segmentation) ?? [];
  const flat = listOf(outline)?.map(numberOf) ?? [];
  if (flat.length < 6) return undefined;
  const pairs = Array.from({ length: Math.floor(flat.length / 2) }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
  return pairs;
}

/** The size of a picture that no image tells: the grid, or what holds all boxes. */
function guessed(items: ReturnType<typeof readItems>, notes: Note[]) {
  const edges = items.flatMap((item) => (item.edges ? [item.edges] : []));
  const far = Math.max(0, ...edges.flat());
  notes.push({ code: 'size-unknown' });
  const side = far <= 1 ? 1 : Math.max(1000, far);
  return { width: side, height: side };
}
