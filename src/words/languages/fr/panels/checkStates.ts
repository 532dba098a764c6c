import type { checkStateWords } from '../../../parts/panels/checkStates';
import type { TranslationOf } from '../../../speaker';

export const checkStates: TranslationOf<typeof checkStateWords> = {
  held: 'respecté',
  broken: 'enfreint',
  unknown: 'inconnu',
  'not-checked': 'non vérifié',
};
