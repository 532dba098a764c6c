import { number } from '../../../numbers';
import type { promptWords } from '../../../parts/panels/prompt';
import type { TranslationOf } from '../../../speaker';

export const prompt: TranslationOf<typeof promptWords> = {
  prompt: 'الوصف',
  placeholder: 'ماذا تُظهر الصورة؟',
  orTry: 'أو جرّب أحد هذه:',
  ready: 'أوصاف جاهزة',
  gallery: 'كل مشاهد المعرض',
  unknownWords: 'كلمات لا يعرفها النموذج',
  unknown: 'لا يعرف النموذج <word/>.',
  completions: 'ما قد يأتي بعد ذلك',
  drawnAs: ({ known }) => `<word/>: يُرسم على أنه ${known}.`,
  leaveOut: 'حذف',
  leaveOutOf: ({ word }) => `حذف ${word}`,
  replace: ({ word, known }) => `كتابة ${known} بدلًا من ${word}`,
  modelLanguage: 'يُكتب الوصف والخطة بالإنجليزية، لغة النموذج.',
  moreUnknown: ({ count }) => `و${number(count)} أخرى تحتها خط في الأعلى.`,
};
