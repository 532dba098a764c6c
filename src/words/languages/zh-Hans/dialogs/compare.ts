import type { compareWords } from '../../../parts/dialogs/compare';
import type { TranslationOf } from '../../../speaker';

export const compare: TranslationOf<typeof compareWords> = {
  compare: '比较',
  left: '左',
  right: '右',
  differences: '差异',
  check: '检查',
  notAsked: '未要求',
  positionInBoth: '两边的位置',
  position: ({ step, left, right }) => `${step}，左 ${left}，右 ${right}`,
  onTheLeft: '左侧',
  onTheRight: '右侧',
};
