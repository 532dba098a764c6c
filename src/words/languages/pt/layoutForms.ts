import type { layoutFormsWords } from '../../parts/layoutForms';
import type { TranslationOf } from '../../speaker';

export const layoutForms: TranslationOf<typeof layoutFormsWords> = {
  'got-r1': 'Cadeia GoT-R1',
  got: 'Cadeia GoT com cores',
  plangen: 'PlanGen',
  ideogram: 'JSON do Ideogram',
  coco: 'Caixas COCO',
  json: 'JSON simples',
};
