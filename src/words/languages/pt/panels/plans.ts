import type { plansWords } from '../../../parts/panels/plans';
import type { TranslationOf } from '../../../speaker';

export const plans: TranslationOf<typeof plansWords> = {
  plans: 'Planos',
  tries: 'Tentativas enquanto uma verificação falha',
  tidyAfter: 'Arrumar depois de planejar',
  best: 'o melhor',
  sampling: ({ number: which, count }) => `plano ${which} de ${count}`,
  plan: ({ number: which, words }) => `Plano ${which}, ${words}`,
  bestPlan: ({ number: which, words }) => `Plano ${which}, ${words}, o melhor`,
  planTitle: ({ number: which, words }) => `Plano ${which}: ${words}`,
};
