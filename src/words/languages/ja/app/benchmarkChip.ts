import { number } from '../../../numbers';
import type { benchmarkChipWords } from '../../../parts/app/benchmarkChip';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

type Far = Parameters<(typeof benchmarkChipWords)['english']['far']>[0];

const far = ({ done, count }: Far) => `${many.prompts(count)}中 ${number(done)} 件`;

export const benchmarkChip: TranslationOf<typeof benchmarkChipWords> = {
  chip: ({ text }) => `ベンチマーク ${text}`,
  done: ({ text }) => `ベンチマーク、${text}完了`,
  far,
  finished: (facts) => `${far(facts)}: 完了`,
  paused: (facts) => `${far(facts)}: 一時停止中`,
  waiting: (facts) => `${far(facts)}: シーンの実行を待っています`,
  minutesLeft: ({ minutes, ...facts }) => `${far(facts)}、残り約 ${many.minutes(minutes)}`,
  hoursLeft: ({ hours, ...facts }) => `${far(facts)}、残り約 ${many.hours(hours)}`,
};
