import { number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/studio/benchmark';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const studioBenchmark: TranslationOf<typeof benchmarkWords> = {
  notReadyToStart: '模型未就绪。请在加载后开始。',
  finished: '基准测试已完成。',
  stopped: ({ why }) => `基准测试已停止。${why}`,
  notText: '这不是文本文件。请提供每行一个提示词的文件。',
  noPrompt: '其中没有提示词。请每行写一个。',
  allTooLong: ({ limit }) => `每一行都超过 ${many.characters(limit)}。请每行写一个提示词。`,
  leftOut: ({ count, limit }) => `省略了超过 ${many.characters(limit)}的 ${many.lines(count)}。`,
  firstTaken: ({ count, most }) => `共有 ${many.prompts(count)}；取前 ${number(most)} 个。`,
  tooLarge: '此文件超过 16 MB。请提供每行一个提示词的文本文件。',
  unreadable: '无法读取此文件。请重新选择。',
};
