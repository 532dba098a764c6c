import type { compareWords } from '../../../parts/dialogs/compare';
import type { TranslationOf } from '../../../speaker';

export const compare: TranslationOf<typeof compareWords> = {
  compare: '比較',
  left: '左',
  right: '右',
  differences: '違い',
  check: 'チェック',
  notAsked: '求められていません',
  positionInBoth: '両方の位置',
  position: ({ step, left, right }) => `${step}、左 ${left}、右 ${right}`,
  onTheLeft: '左側',
  onTheRight: '右側',
};
