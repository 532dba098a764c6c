import type { layoutFormsWords } from '../../parts/layoutForms';
import type { TranslationOf } from '../../speaker';

export const layoutForms: TranslationOf<typeof layoutFormsWords> = {
  'got-r1': 'سلسلة GoT-R1',
  got: 'سلسلة GoT بألوان',
  plangen: 'PlanGen',
  ideogram: 'JSON من Ideogram',
  coco: 'إطارات COCO',
  json: 'JSON بسيط',
};
