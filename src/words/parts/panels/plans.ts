import { speaker } from '../../speaker';

export const plansWords = speaker('panels/plans', {
  plans: 'Plans',
  tries: 'Tries while a check is broken',
  tidyAfter: 'Tidy after planning',
  best: 'best',
  sampling: ({ number: which, count }: { number: number; count: number }) => `plan ${which} of ${count}`,
  plan: ({ number: which, words }: { number: number; words: string }) => `Plan ${which}, ${words}`,
  bestPlan: ({ number: which, words }: { number: number; words: string }) =>
    `Plan ${which}, ${words}, the best`,
  planTitle: ({ number: which, words }: { number: number; words: string }) => `Plan ${which}: ${words}`,
});
