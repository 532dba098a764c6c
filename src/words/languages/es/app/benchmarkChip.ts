import { number } from '../../../numbers';
import type { benchmarkChipWords } from '../../../parts/app/benchmarkChip';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

type Far = Parameters<(typeof benchmarkChipWords)['english']['far']>[0];

const far = ({ done, count }: Far) => `${number(done)} de ${many.prompts(count)}`;

export const benchmarkChip: TranslationOf<typeof benchmarkChipWords> = {
  chip: ({ text }) => `Prueba comparativa ${text}`,
  done: ({ text }) => `Prueba comparativa, ${text}, hecho`,
  far,
  finished: (facts) => `${far(facts)}: terminado`,
  paused: (facts) => `${far(facts)}: en pausa`,
  waiting: (facts) => `${far(facts)}: espera la ejecución de su escena`,
  minutesLeft: ({ minutes, ...facts }) => `${far(facts)}, queda alrededor de ${many.minutes(minutes)}`,
  hoursLeft: ({ hours, ...facts }) => `${far(facts)}, queda alrededor de ${many.hours(hours)}`,
};
