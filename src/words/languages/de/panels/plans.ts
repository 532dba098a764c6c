import type { plansWords } from '../../../parts/panels/plans';
import type { TranslationOf } from '../../../speaker';

export const plans: TranslationOf<typeof plansWords> = {
  plans: 'Pläne',
  tries: 'Versuche, solange etwas verletzt ist',
  tidyAfter: 'Nach dem Planen aufräumen',
  best: 'bester',
  sampling: ({ number: which, count }) => `Plan ${which} von ${count}`,
  plan: ({ number: which, words }) => `Plan ${which}, ${words}`,
  bestPlan: ({ number: which, words }) => `Plan ${which}, ${words}, der beste`,
  planTitle: ({ number: which, words }) => `Plan ${which}: ${words}`,
};
