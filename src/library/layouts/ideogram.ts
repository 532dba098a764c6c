import { z } from 'zod';
import { objectsOf } from '../../plan/plan';
import { MAX_OBJECTS, MAX_PROMPT } from '../scene';
import { boxFrom, layoutOfPlan, planOfLayout, refuse, type LayoutFormat } from './layout';

const GRID = { width: 1000, height: 1000 };
const text = z.string().max(MAX_PROMPT);
const bbox = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const schema = z.object({
  high_level_description: text.optional(),
  compositional_deconstruction: z.object({
    background: text.optional(),
    elements: z
      .array(
        z.object({
          type: z.string().max(40).optional(),
          bbox: bbox.nullish(),
          desc: text.optional(),
          text: text.optional(),
        }),
      )
      .max(MAX_OBJECTS),
  }),
});

/** Ideogram 4's JSON prompt: boxes are [y_min, x_min, y_max, x_max] on 0..1000. */
export const ideogram: LayoutFormat = {
  id: 'ideogram',
  name: 'Ideogram JSON',
  about: 'Boxes from 0 to 1000, the vertical edge first.',
  extension: 'json',
  recognises: (_, json) =>
    typeof json === 'object' && json !== null && 'compositional_deconstruction' in json,
  read: (_, json) => {
    const parsed = schema.safeParse(json);
    if (!parsed.success) throw refuse('Ideogram', parsed.error);
    const { high_level_description: prompt, compositional_deconstruction: parts } = parsed.data;
    const problems: string[] = [];
    const objects = parts.elements.map((element, index) => {
      const name = element.desc?.trim() || element.text?.trim() || `object ${index + 1}`;
      if (element.type === 'text') problems.push(`“${name}” is lettering; it came in as an object.`);
      if (!element.bbox) return { name, box: null };
      const [y1, x1, y2, x2] = element.bbox;
      return { name, box: boxFrom([x1, y1, x2, y2], GRID, name, problems) };
    });
    const plan = planOfLayout({ prompt: null, background: parts.background ?? '', objects });
    return { plan, prompt: prompt?.trim() || null, problems };
  },
  write: (plan, prompt) => {
    const { objects } = layoutOfPlan(plan, prompt);
    const last = plan.segments.at(-1);
    const value = {
      high_level_description: prompt.trim() || objects.map(({ name }) => name).join(', '),
      compositional_deconstruction: {
        background:
          objectsOf(plan).length > 0 && last?.kind === 'prose' ? last.text.replace(/^[.\s]+/, '') : '',
        elements: objects.map(({ name, box }) => ({
          type: 'obj',
          ...(box && { bbox: [box.y1, box.x1, box.y2, box.x2] }),
          desc: name,
        })),
      },
    };
    return {
      text: `${JSON.stringify(value, null, 2)}\n`,
      problems: ['The prose between the objects is left out.'],
    };
  },
};
