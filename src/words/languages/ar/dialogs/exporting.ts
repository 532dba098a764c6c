import type { exportingWords } from '../../../parts/dialogs/exporting';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const exporting: TranslationOf<typeof exportingWords> = {
  recording: 'تسجيل فيديو',
  drawing: 'رسم صورة PNG متحركة',
  stopped: 'أُوقف التصدير.',
  videoFailed: 'تعذّر على المتصفح تسجيل الفيديو.',
  animationFailed: 'تعذّر رسم الصورة المتحركة.',
  failedAdvice: 'صدّرها صفحة ويب بدلًا من ذلك.',
  leftOut: ({ pictures, logs }) =>
    `لو ضم الملف كل شيء لكان أكبر من أن يُفتح من جديد، فتُرك الأقدم: ${many.pictures(pictures)}، ${many.recordings(logs)}.`,
  leftOutAdvice: 'ما زالت هنا؛ صدّر سلسلة أقصر من عمليات التشغيل.',
  isRecording: 'يُسجَّل فيديو.',
  isDrawing: 'تُرسم صورة PNG متحركة.',
  pageTitle: 'خطة وصورتها',
  back: 'السابق',
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  next: 'التالي',
  position: 'الموضع',
  speed: 'السرعة',
  boxes: 'الإطارات',
  embedCopied: 'شيفرة التضمين في الحافظة.',
  embedCopiedAdvice:
    'ألصقها في HTML مقالة أو شريحة. ومن يقرؤها يستطيع المشاهدة والتقدم خطوة خطوة والتشغيل، دون تغيير شيء.',
  embedNotCopied: 'لم يسمح المتصفح بوضع الشيفرة في الحافظة، فحُفظت في ملف.',
  embedTooLong: 'هذا أطول من أن يكون شيفرة تضمين.',
  embedTooLongAdvice: 'صدّر إعادة العرض صفحة ويب، وضع تلك الصفحة في إطار (iframe).',
};
