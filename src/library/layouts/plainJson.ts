import { z } from 'zod';
import { MAX_OBJECTS, MAX_PROMPT } from '../scene';
import { boxFrom, layoutOfPlan, planOfLayout, refuse, type LayoutFormat } from './layout';

const n = z.number();
const corners = z.object({ x1: n, y1: n, x2: n, y2: n }).transform((b) => [b.x1, b.y1, b.x2, b.y2] as const);
const sized = z
  .object({ x: n, y: n, width: n, height: n })
  .transform((b) => [b.x, b.y, b.x + b.width, b.y + b.height] as const);
const box = z.union([z.tuple([n, n, n, n]), corners, sized]);
const named = z.string().trim().min(1).max(1000);

const objectSchema = z
  .object({
    name: named.optional(),
    label: named.optional(),
    phrase: named.optional(),
    caption: named.optional(),
    box: box.nullish(),
    bbox: box.nullish(),
    bounding_box: box.nullish(),
  })
  .transform((o, context) => {
    const called = o.name ?? o.label ?? o.phrase ?? o.caption;
    if (called === undefined) {
      context.addIssue({ code: 'custom', message: 'An object needs a name' });
      return z.NEVER;
    }
    return { name: called, box: o.box ?? o.bbox ?? o.bounding_box ?? null };
  });

const objects = z.array(objectSchema).max(MAX_OBJECTS);
const size = z.number().positive().max(100_000).optional();
const schema = z.union([
  objects.transform((list) => ({
    prompt: undefined,
    background: undefined,
    width: undefined,
    height: undefined,
    objects: list,
  })),
  z.object({
    prompt: z.string().max(MAX_PROMPT).optional(),
    background: z.string().max(MAX_PROMPT).optional(),
    width: size,
    height: size,
    objects,
  }),
]);

/**
 * The plainest JSON: `{"prompt": "…", "objects": [{"name": "red apple", "box": [x1, y1, x2, y2]}]}`, on the
 * 1000-grid, in pixels where width and height are given, or in shares of the picture where no number is above 1.
 */
export const plainJson: LayoutFormat = {
  id: 'json',
  name: 'Plain JSON',
  about: 'A list of objects, each with a name and a box [x1, y1, x2, y2] on a grid of 1000.',
  extension: 'json',
  recognises: (_, json) =>
    typeof json === 'object' &&
    json !== null &&
    (Array.isArray(json) || 'objects' in json) &&
    !('format' in json),
  read: (_, json) => {
    const parsed = schema.safeParse(json);
    if (!parsed.success) throw refuse('plain JSON', parsed.error);
    const { prompt, background, width, height, objects: found } = parsed.data;
    const largest = Math.max(0, ...found.flatMap((o) => (o.box ? [...o.box] : [])));
    const side = found.some((o) => o.box) && largest <= 1 ? 1 : 1000;
    const measured = { width: width ?? side, height: height ?? side };
    const problems: string[] = [];
    const made = found.map((o) => ({
      name: o.name,
      box: o.box && boxFrom(o.box, measured, o.name, problems),
    }));
    const plan = planOfLayout({ prompt: null, background: background ?? '', objects: made });
    return { plan, prompt: prompt?.trim() || null, problems };
  },
  write: (plan, prompt) => {
    const layout = layoutOfPlan(plan, prompt);
    const value = {
      ...(layout.prompt && { prompt: layout.prompt }),
      objects: layout.objects.map(({ name, box: b }) => ({ name, box: b && [b.x1, b.y1, b.x2, b.y2] })),
    };
    return {
      text: `${JSON.stringify(value, null, 2)}\n`,
      problems: ['The prose between the objects is left out.'],
    };
  },
};
