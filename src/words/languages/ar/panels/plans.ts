import type { plansWords } from '../../../parts/panels/plans';
import type { TranslationOf } from '../../../speaker';

export const plans: TranslationOf<typeof plansWords> = {
  plans: 'الخطط',
  tries: 'محاولات ما دام فحصٌ مخالَفًا',
  tidyAfter: 'ترتيب بعد التخطيط',
  best: 'الأفضل',
  sampling: ({ number: which, count }) => `الخطة ${which} من ${count}`,
  plan: ({ number: which, words }) => `الخطة ${which}، ${words}`,
  bestPlan: ({ number: which, words }) => `الخطة ${which}، ${words}، الأفضل`,
  planTitle: ({ number: which, words }) => `الخطة ${which}: ${words}`,
};
