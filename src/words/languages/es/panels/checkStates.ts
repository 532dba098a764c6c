import type { checkStateWords } from '../../../parts/panels/checkStates';
import type { TranslationOf } from '../../../speaker';

export const checkStates: TranslationOf<typeof checkStateWords> = {
  held: 'se cumple',
  broken: 'se incumple',
  unknown: 'desconocido',
  'not-checked': 'sin comprobar',
};
