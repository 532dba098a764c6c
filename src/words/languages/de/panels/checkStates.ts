import type { checkStateWords } from '../../../parts/panels/checkStates';
import type { TranslationOf } from '../../../speaker';

export const checkStates: TranslationOf<typeof checkStateWords> = {
  held: 'erfüllt',
  broken: 'verletzt',
  unknown: 'unklar',
  'not-checked': 'nicht geprüft',
};
