import { number } from '../../../numbers';
import type { benchmarkChipWords } from '../../../parts/app/benchmarkChip';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

type Far = Parameters<(typeof benchmarkChipWords)['english']['far']>[0];

const far = ({ done, count }: Far) => `${many.prompts(count)}中的 ${number(done)} 个`;

export const benchmarkChip: TranslationOf<typeof benchmarkChipWords> = {
  chip: ({ text }) => `基准测试 ${text}`,
  done: ({ text }) => `基准测试，${text}已完成`,
  far,
  finished: (facts) => `${far(facts)}：已完成`,
  paused: (facts) => `${far(facts)}：已暂停`,
  waiting: (facts) => `${far(facts)}：正在等待场景的运行`,
  minutesLeft: ({ minutes, ...facts }) => `${far(facts)}，约剩 ${many.minutes(minutes)}`,
  hoursLeft: ({ hours, ...facts }) => `${far(facts)}，约剩 ${many.hours(hours)}`,
};
