import type { layoutFormsWords } from '../../parts/layoutForms';
import type { TranslationOf } from '../../speaker';

export const layoutForms: TranslationOf<typeof layoutFormsWords> = {
  'got-r1': 'GoT-R1 链',
  got: '带颜色的 GoT 链',
  plangen: 'PlanGen',
  ideogram: 'Ideogram 的 JSON',
  coco: 'COCO 框',
  json: '简单 JSON',
};
