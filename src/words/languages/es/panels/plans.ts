import type { plansWords } from '../../../parts/panels/plans';
import type { TranslationOf } from '../../../speaker';

export const plans: TranslationOf<typeof plansWords> = {
  plans: 'Planes',
  tries: 'Intentos mientras se incumpla un control',
  tidyAfter: 'Ordenar después de planificar',
  best: 'el mejor',
  sampling: ({ number: which, count }) => `plan ${which} de ${count}`,
  plan: ({ number: which, words }) => `Plan ${which}, ${words}`,
  bestPlan: ({ number: which, words }) => `Plan ${which}, ${words}, el mejor`,
  planTitle: ({ number: which, words }) => `Plan ${which}: ${words}`,
};
