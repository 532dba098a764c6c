import { z } from 'zod';
import { MAX_OBJECTS } from '../scene';
import { LibraryError } from '../errors';
import { boxFrom, layoutOfPlan, planOfLayout, refuse, type LayoutFormat } from './layout';

const id = z.union([z.int(), z.string().max(200)]);
const name = z.string().max(1000);
const schema = z.object({
  images: z
    .array(
      z.object({
        id,
        width: z.number().positive(),
        height: z.number().positive(),
        caption: z.string().max(20_000).optional(),
      }),
    )
    .min(1)
    .max(100_000),
  annotations: z
    .array(
      z.object({
        image_id: id,
        category_id: id,
        bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      }),
    )
    .max(1_000_000),
  categories: z.array(z.object({ id, name })).max(100_000),
});

/** COCO's object detection format (cocodataset.org): boxes are [x, y, width, height] in pixels. */
export const coco: LayoutFormat = {
  id: 'coco',
  name: 'COCO boxes',
  about: 'Images, categories and annotations; boxes as x, y, width and height in pixels.',
  extension: 'json',
  recognises: (_, json) =>
    typeof json === 'object' && json !== null && 'annotations' in json && 'categories' in json,
  read: (_, json) => {
    const parsed = schema.safeParse(json);
    if (!parsed.success) throw refuse('COCO', parsed.error);
    const { images, annotations, categories } = parsed.data;
    const marked = new Set(annotations.map(({ image_id }) => image_id));
    const image = images.find((candidate) => marked.has(candidate.id)) ?? images[0];
    if (!image) throw new LibraryError('layout-lacks-part', { form: 'COCO', part: 'image' });
    const problems =
      images.length > 1 ? [`The file has ${images.length} images; the first with boxes was read.`] : [];
    const names = new Map(categories.map((category) => [category.id, category.name.trim()]));
    const own = annotations.filter(({ image_id }) => image_id === image.id);
    if (own.length > MAX_OBJECTS) {
      throw new LibraryError('layout-too-many-boxes', { form: 'COCO', most: MAX_OBJECTS });
    }
    const objects = own.map(({ category_id, bbox: [x, y, w, h] }) => {
      const named = names.get(category_id);
      if (!named) problems.push(`Category ${category_id} has no name; its box came in as “object”.`);
      const called = named || 'object';
      return { name: called, box: boxFrom([x, y, x + w, y + h], image, called, problems) };
    });
    return {
      plan: planOfLayout({ prompt: null, background: '', objects }),
      prompt: image.caption?.trim() || null,
      problems,
    };
  },
  write: (plan, prompt) => {
    const { objects } = layoutOfPlan(plan, prompt);
    const boxed = objects.flatMap(({ name: called, box }) => (box ? [{ called, box }] : []));
    const kinds = [...new Set(boxed.map(({ called }) => called))];
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
          category_id: kinds.indexOf(called) + 1,
          bbox: [box.x1, box.y1, w, h],
          area: w * h,
          iscrowd: 0,
        };
      }),
    };
    const left = objects.length - boxed.length;
    const problems = ['The prose between the objects is left out.'];
    if (left > 0)
      problems.push(
        `${left} object${left === 1 ? ' has' : 's have'} no box and ${left === 1 ? 'is' : 'are'} left out.`,
      );
    return { text: `${JSON.stringify(value, null, 2)}\n`, problems };
  },
};
