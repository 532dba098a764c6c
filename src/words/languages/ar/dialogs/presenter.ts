import type { presenterWords } from '../../../parts/dialogs/presenter';
import type { TranslationOf } from '../../../speaker';

export const presenter: TranslationOf<typeof presenterWords> = {
  presentation: 'العرض التقديمي',
  stage: 'اللوحة',
  keys: 'المسافة: التالي · ←: السابق · P: تشغيل · Esc: مغادرة',
  leave: 'مغادرة',
  over: 'انتهى العرض التقديمي.',
};
