import type { checkStateWords } from '../../../parts/panels/checkStates';
import type { TranslationOf } from '../../../speaker';

export const checkStates: TranslationOf<typeof checkStateWords> = {
  held: '満たす',
  broken: '違反',
  unknown: '不明',
  'not-checked': '未チェック',
};
