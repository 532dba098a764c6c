import type { plansWords } from '../../../parts/panels/plans';
import type { TranslationOf } from '../../../speaker';

export const plans: TranslationOf<typeof plansWords> = {
  plans: 'プラン',
  tries: 'チェックに違反しているあいだの試行回数',
  tidyAfter: 'プランの後に整頓',
  best: '最良',
  sampling: ({ number: which, count }) => `プラン ${which}/${count}`,
  plan: ({ number: which, words }) => `プラン ${which}、${words}`,
  bestPlan: ({ number: which, words }) => `プラン ${which}、${words}、最良`,
  planTitle: ({ number: which, words }) => `プラン ${which}: ${words}`,
};
