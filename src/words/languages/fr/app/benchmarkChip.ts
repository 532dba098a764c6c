import { number } from '../../../numbers';
import type { benchmarkChipWords } from '../../../parts/app/benchmarkChip';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

type Far = Parameters<(typeof benchmarkChipWords)['english']['far']>[0];

const far = ({ done, count }: Far) => `${number(done)} sur ${many.prompts(count)}`;

export const benchmarkChip: TranslationOf<typeof benchmarkChipWords> = {
  chip: ({ text }) => `Banc d’essai ${text}`,
  done: ({ text }) => `Banc d’essai, ${text}, terminé`,
  far,
  finished: (facts) => `${far(facts)} : terminé`,
  paused: (facts) => `${far(facts)} : en pause`,
  waiting: (facts) => `${far(facts)} : attend l’exécution de votre scène`,
  minutesLeft: ({ minutes, ...facts }) => `${far(facts)}, reste environ ${many.minutes(minutes)}`,
  hoursLeft: ({ hours, ...facts }) => `${far(facts)}, reste environ ${many.hours(hours)}`,
};
