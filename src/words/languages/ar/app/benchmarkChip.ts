import { number } from '../../../numbers';
import type { benchmarkChipWords } from '../../../parts/app/benchmarkChip';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

type Far = Parameters<(typeof benchmarkChipWords)['english']['far']>[0];

const far = ({ done, count }: Far) => `${number(done)} من ${many.prompts(count)}`;

export const benchmarkChip: TranslationOf<typeof benchmarkChipWords> = {
  chip: ({ text }) => `القياس المقارن ${text}`,
  done: ({ text }) => `القياس المقارن، أُنجز ${text}`,
  far,
  finished: (facts) => `${far(facts)}: اكتمل`,
  paused: (facts) => `${far(facts)}: متوقف مؤقتًا`,
  waiting: (facts) => `${far(facts)}: ينتظر تشغيل مشهدك`,
  minutesLeft: ({ minutes, ...facts }) => `${far(facts)}، الباقي نحو: ${many.minutes(minutes)}`,
  hoursLeft: ({ hours, ...facts }) => `${far(facts)}، الباقي نحو: ${many.hours(hours)}`,
};
