import type { compareWords } from '../../../parts/dialogs/compare';
import type { TranslationOf } from '../../../speaker';

export const compare: TranslationOf<typeof compareWords> = {
  compare: 'مقارنة',
  left: 'الأول',
  right: 'الثاني',
  differences: 'الفروق',
  check: 'الفحص',
  notAsked: 'لم يُطلب',
  positionInBoth: 'الموضع في كليهما',
  position: ({ step, left, right }) => `${step}، الأول ${left}، الثاني ${right}`,
  onTheLeft: 'في الأول',
  onTheRight: 'في الثاني',
};
