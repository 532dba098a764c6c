import type { plansWords } from '../../../parts/panels/plans';
import type { TranslationOf } from '../../../speaker';

export const plans: TranslationOf<typeof plansWords> = {
  plans: 'Plans',
  tries: 'Essais tant qu’un contrôle est enfreint',
  tidyAfter: 'Ranger après la planification',
  best: 'meilleur',
  sampling: ({ number: which, count }) => `plan ${which} sur ${count}`,
  plan: ({ number: which, words }) => `Plan ${which}, ${words}`,
  bestPlan: ({ number: which, words }) => `Plan ${which}, ${words}, le meilleur`,
  planTitle: ({ number: which, words }) => `Plan ${which} : ${words}`,
};
