import type { awayWords } from '../../../parts/app/away';
import type { TranslationOf } from '../../../speaker';

export const away: TranslationOf<typeof awayWords> = {
  loading: 'يُحمَّل النموذج',
  loaded: 'النموذج جاهز',
  planned: 'اكتمل التخطيط',
  painted: 'اكتمل الرسم',
  failed: 'تعذّر',
};
