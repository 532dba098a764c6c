import { counted, number } from '../../../numbers';
import type { benchmarkChipWords } from '../../../parts/app/benchmarkChip';
import type { TranslationOf } from '../../../speaker';

type Far = Parameters<(typeof benchmarkChipWords)['english']['far']>[0];

const far = ({ done, count }: Far) =>
  `${number(done)} von ${counted(count, { one: '# Prompt', other: '# Prompts' })}`;

export const benchmarkChip: TranslationOf<typeof benchmarkChipWords> = {
  chip: ({ text }) => `Benchmark ${text}`,
  done: ({ text }) => `Benchmark, ${text} fertig`,
  far,
  finished: (facts) => `${far(facts)}: fertig`,
  paused: (facts) => `${far(facts)}: angehalten`,
  waiting: (facts) => `${far(facts)}: wartet auf den Lauf der Szene`,
  minutesLeft: ({ minutes, ...facts }) =>
    `${far(facts)}, noch etwa ${counted(minutes, { one: '# Minute', other: '# Minuten' })}`,
  hoursLeft: ({ hours, ...facts }) =>
    `${far(facts)}, noch etwa ${counted(hours, { one: '# Stunde', other: '# Stunden' })}`,
};
