import type { layoutFormsWords } from '../../parts/layoutForms';
import type { TranslationOf } from '../../speaker';

export const layoutForms: TranslationOf<typeof layoutFormsWords> = {
  'got-r1': 'Chaîne GoT-R1',
  got: 'Chaîne GoT avec couleurs',
  plangen: 'PlanGen',
  ideogram: 'JSON d’Ideogram',
  coco: 'Cadres COCO',
  json: 'JSON simple',
};
