import type { layoutFormsWords } from '../../parts/layoutForms';
import type { TranslationOf } from '../../speaker';

export const layoutForms: TranslationOf<typeof layoutFormsWords> = {
  'got-r1': 'GoT-R1-Kette',
  got: 'GoT-Kette mit Farben',
  plangen: 'PlanGen',
  ideogram: 'Ideogram-JSON',
  coco: 'COCO-Rahmen',
  json: 'Einfaches JSON',
};
