import type { checkStateWords } from '../../../parts/panels/checkStates';
import type { TranslationOf } from '../../../speaker';

export const checkStates: TranslationOf<typeof checkStateWords> = {
  held: 'cumprido',
  broken: 'não cumprido',
  unknown: 'desconhecido',
  'not-checked': 'não verificado',
};
