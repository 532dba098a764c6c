import type { referenceWords } from '../../../parts/panels/reference';
import type { TranslationOf } from '../../../speaker';

export const reference: TranslationOf<typeof referenceWords> = {
  title: 'صورة تحت الخطة',
  what: 'صورة فوتوغرافية أو رسم أولي للتتبع فوقه. اختره أو أفلته أو ألصقه في أي مكان. يبقى على هذا الجهاز ولا يراه أي نموذج.',
  choose: 'اختيار صورة',
  another: 'صورة أخرى',
  opacity: 'العتامة',
  locked: 'مقفلة',
  lockedHint: 'إذا فُتح القفل سُحبت من حيث لا إطار.',
  place: 'المكان والعرض',
  fit: 'ملاءمة',
  remove: 'إزالتها',
  isThere: 'الصورة تحت الخطة للتتبع فوقها.',
  isThereAdvice: 'لا مشهد بداخلها. تبقى على هذا الجهاز ولا يراها أي نموذج.',
  isGone: 'أُزيلت الصورة من تحت الخطة.',
  undo: 'تراجع',
};
