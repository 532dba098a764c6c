import type { layoutFormsWords } from '../../parts/layoutForms';
import type { TranslationOf } from '../../speaker';

export const layoutForms: TranslationOf<typeof layoutFormsWords> = {
  'got-r1': 'GoT-R1 チェーン',
  got: '色付き GoT チェーン',
  plangen: 'PlanGen',
  ideogram: 'Ideogram の JSON',
  coco: 'COCO のボックス',
  json: '単純な JSON',
};
