import type { layoutFormsWords } from '../../parts/layoutForms';
import type { TranslationOf } from '../../speaker';

export const layoutForms: TranslationOf<typeof layoutFormsWords> = {
  'got-r1': 'Cadena GoT-R1',
  got: 'Cadena GoT con colores',
  plangen: 'PlanGen',
  ideogram: 'JSON de Ideogram',
  coco: 'Recuadros COCO',
  json: 'JSON simple',
};
