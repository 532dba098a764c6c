import { number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/studio/benchmark';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const studioBenchmark: TranslationOf<typeof benchmarkWords> = {
  notReadyToStart: 'النموذج غير جاهز. ابدأ حين يُحمّل.',
  finished: 'اكتمل القياس المقارن.',
  stopped: ({ why }) => `توقف القياس المقارن. ${why}`,
  notText: 'هذا ليس ملفًا نصيًا. أعطِ ملفًا فيه وصف في كل سطر.',
  noPrompt: 'لا وصف فيه. أعطِ وصفًا في كل سطر.',
  allTooLong: ({ limit }) => `كل سطر أطول من ${many.characters(limit)}. أعطِ وصفًا في كل سطر.`,
  leftOut: ({ count, limit }) => `تُرك ما زاد على ${many.characters(limit)}: ${many.lines(count)}.`,
  firstTaken: ({ count, most }) => `الأوصاف ${number(count)}؛ يؤخذ منها أول ${number(most)}.`,
  tooLarge: 'هذا الملف أكبر من 16 MB. أعطِ ملفًا نصيًا فيه وصف في كل سطر.',
  unreadable: 'تعذّرت قراءة هذا الملف. اختره من جديد.',
};
