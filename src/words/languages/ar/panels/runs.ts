import type { runsWords } from '../../../parts/panels/runs';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const runs: TranslationOf<typeof runsWords> = {
  runs: 'السجل',
  showRuns: 'إظهار عمليات التشغيل',
  empty: 'تُحفظ هنا كل خطة وتعديل وصورة لهذا المشهد، للعودة إليها ومقارنتها وإعادة عرضها.',
  documentHere: 'المستند واقف هنا',
  noRecordingKept: 'لا تسجيل محفوظ',
  recordedInPart: 'مسجّل جزئيًا',
  cutAtLongest: 'قُطع عند أقصى طوله',
  nameOf: ({ title }) => `اسم ${title}`,
  now: 'الآن',
  plans: ({ count }) => many.plans(count),
  otherTries: ({ count }) => many.otherTries(count),
  objects: ({ count }) => many.objects(count),
  seed: ({ seed }) => `البذرة ${seed}`,
  pictures: ({ count, seed }) => `${many.pictures(count)} من البذرة ${seed}`,
  stopped: 'أُوقف',
  failed: 'فشل',
};
