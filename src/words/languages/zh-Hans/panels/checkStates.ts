import type { checkStateWords } from '../../../parts/panels/checkStates';
import type { TranslationOf } from '../../../speaker';

export const checkStates: TranslationOf<typeof checkStateWords> = {
  held: '符合',
  broken: '违反',
  unknown: '未知',
  'not-checked': '未检查',
};
