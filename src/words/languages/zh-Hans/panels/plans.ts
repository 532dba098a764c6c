import type { plansWords } from '../../../parts/panels/plans';
import type { TranslationOf } from '../../../speaker';

export const plans: TranslationOf<typeof plansWords> = {
  plans: '规划',
  tries: '违反检查时的尝试次数',
  tidyAfter: '规划后整理',
  best: '最佳',
  sampling: ({ number: which, count }) => `规划 ${which} / ${count}`,
  plan: ({ number: which, words }) => `规划 ${which}，${words}`,
  bestPlan: ({ number: which, words }) => `规划 ${which}，${words}，最佳`,
  planTitle: ({ number: which, words }) => `规划 ${which}：${words}`,
};
