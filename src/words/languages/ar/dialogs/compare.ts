import type { compareWords } from '../../../parts/dialogs/compare';
import type { TranslationOf } from '../../../speaker';

export const compare: TranslationOf<typeof compareWords> = {
  compare: 'مقارنة',
  left: 'اليسار',
  right: 'اليمين',
  differences: 'الفروق',
  check: 'الفحص',
  notAsked: 'لم يُطلب',
  positionInBoth: 'الموضع في كليهما',
  position: ({ step, left, right }) => `${step}، اليسار ${left}، اليمين ${right}`,
  onTheLeft: 'على اليسار',
  onTheRight: 'على اليمين',
};
