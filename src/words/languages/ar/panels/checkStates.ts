import type { checkStateWords } from '../../../parts/panels/checkStates';
import type { TranslationOf } from '../../../speaker';

export const checkStates: TranslationOf<typeof checkStateWords> = {
  held: 'متحقق',
  broken: 'مخالَف',
  unknown: 'غير معروف',
  'not-checked': 'لم يُفحص',
};
