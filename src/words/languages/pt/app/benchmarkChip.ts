import { number } from '../../../numbers';
import type { benchmarkChipWords } from '../../../parts/app/benchmarkChip';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

type Far = Parameters<(typeof benchmarkChipWords)['english']['far']>[0];

const far = ({ done, count }: Far) => `${number(done)} de ${many.prompts(count)}`;

export const benchmarkChip: TranslationOf<typeof benchmarkChipWords> = {
  chip: ({ text }) => `Teste comparativo ${text}`,
  done: ({ text }) => `Teste comparativo, ${text}, pronto`,
  far,
  finished: (facts) => `${far(facts)}: terminado`,
  paused: (facts) => `${far(facts)}: em pausa`,
  waiting: (facts) => `${far(facts)}: espera a execução da sua cena`,
  minutesLeft: ({ minutes, ...facts }) => `${far(facts)}, resta cerca de ${many.minutes(minutes)}`,
  hoursLeft: ({ hours, ...facts }) => `${far(facts)}, resta cerca de ${many.hours(hours)}`,
};
