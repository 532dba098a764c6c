import { counted, number } from '../../numbers';
import { speaker } from '../../speaker';

interface Far {
  readonly done: number;
  readonly count: number;
}
const far = ({ done, count }: Far) =>
  `${number(done)} of ${counted(count, { one: '# prompt', other: '# prompts' })}`;

export const benchmarkChipWords = speaker('app/benchmarkChip', {
  chip: ({ text }: { text: string }) => `Benchmark ${text}`,
  done: ({ text }: { text: string }) => `Benchmark, ${text} done`,
  far,
  finished: (facts: Far) => `${far(facts)}: finished`,
  paused: (facts: Far) => `${far(facts)}: paused`,
  waiting: (facts: Far) => `${far(facts)}: waiting for your scene’s run`,
  minutesLeft: ({ minutes, ...facts }: Far & { minutes: number }) =>
    `${far(facts)}, about ${counted(minutes, { one: '# minute', other: '# minutes' })} left`,
  hoursLeft: ({ hours, ...facts }: Far & { hours: number }) =>
    `${far(facts)}, about ${counted(hours, { one: '# hour', other: '# hours' })} left`,
});
