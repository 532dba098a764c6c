import { counted, number } from '../../numbers';
import { speaker } from '../../speaker';

/** A list of prompts through plan and paint. */
export const benchmarkWords = speaker('studio/benchmark', {
  notReadyToStart: 'The model is not ready. Start when it has loaded.',
  finished: 'The benchmark is finished.',
  stopped: ({ why }: { why: string }) => `The benchmark stopped. ${why}`,
  notText: 'This is not a text file. Give a file with one prompt a line.',
  noPrompt: 'There is no prompt in it. Give one prompt a line.',
  allTooLong: ({ limit }: { limit: number }) =>
    `Every line is longer than ${limit} characters. Give one prompt a line.`,
  leftOut: ({ count, limit }: { count: number; limit: number }) =>
    `${counted(count, { one: '# line', other: '# lines' })} of more than ${limit} characters left out.`,
  firstTaken: ({ count, most }: { count: number; most: number }) =>
    `There are ${number(count)} prompts; the first ${most} are taken.`,
  tooLarge: 'This file is larger than 16 MB. Give a text file with one prompt a line.',
  unreadable: 'This file can’t be read. Choose it again.',
});
