import { objectsOf } from '../../plan/plan';
import { LibraryError } from '../errors';
import { LIMITS } from '../limits';
import type { Note } from '../notes/note';
import { fieldsOf, firstText } from './fields';
import { readItems } from './items';
import { fieldsWith, listIn } from './lists';
import { layoutOfPlan, objectsFrom, planOfLayout, proseFrom, type LayoutFormat } from './layout';

/** The field by which the form is known. */
const PARTS = 'compositionaldeconstruction';
const GRID = { width: 1000, height: 1000 };

/** Ideogram 4's JSON prompt: boxes are [y_min, x_min, y_max, x_max] on 0..1000. */
export const ideogram: LayoutFormat = {
  id: 'ideogram',
  extension: 'json',
  recognises: (_, json) => partsIn(json) !== null,
  read: (_, json) => {
    const found = partsIn(json);
    const parts = fieldsOf(found?.get(PARTS));
    const elements = listIn(found?.get(PARTS))?.list;
    if (!found || !elements)
      throw new LibraryError('layout-lacks-list', { form: 'Ideogram', list: 'elements' });
    const notes: Note[] = [];
    const items = readItems(elements, { at: 'elements', order: 'y-first', notes });
    if (items.length === 0 && elements.length > 0)
      throw new LibraryError('layout-elements-unreadable', { form: 'Ideogram' });
    for (const element of elements.slice(0, LIMITS.objects)) {
      const fields = fieldsOf(element);
      if (fields.get('type') !== 'text') continue;
      notes.push({ code: 'lettering', name: firstText(fields, ['desc', 'text']) ?? 'object' });
    }
    const objects = objectsFrom(items, GRID, notes);
    const background = proseFrom(firstText(parts, ['background']), 'background', notes);
    const prompt = proseFrom(firstText(found, ['highleveldescription', 'prompt']), 'prompt', notes);
    return { plan: planOfLayout({ prompt: null, background: background ?? '', objects }), prompt, notes };
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
    return { text: `${JSON.stringify(value, null, 2)}\n`, notes: [{ code: 'prose-left-out' }] };
  },
};

const partsIn = (json: unknown) => fieldsWith(json, PARTS);
