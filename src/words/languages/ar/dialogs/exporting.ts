import type { exportingWords } from '../../../parts/dialogs/exporting';
import type { TranslationOf } from '../../../speaker';

export const exporting: TranslationOf<typeof exportingWords> = {
  recording: 'تسجيل فيديو',
  drawing: 'رسم صورة PNG متحركة',
  stopped: 'أُوقف التصدير.',
  videoFailed: 'تعذّر على المتصفح تسجيل الفيديو.',
  animationFailed: 'تعذّر رسم الصورة المتحركة.',
  failedAdvice: 'صدّرها صفحة ويب بدلًا من ذلك.',
  isRecording: 'يُسجَّل فيديو.',
  isDrawing: 'تُرسم صورة PNG متحركة.',
  pageTitle: 'خطة وصورتها',
  back: 'السابق',
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  next: 'التالي',
  position: 'الموضع',
  speed: 'السرعة',
};
