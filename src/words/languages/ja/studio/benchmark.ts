import { number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/studio/benchmark';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const studioBenchmark: TranslationOf<typeof benchmarkWords> = {
  notReadyToStart: 'モデルの準備ができていません。読み込まれてから開始してください。',
  finished: 'ベンチマークが終わりました。',
  stopped: ({ why }) => `ベンチマークが停止しました。${why}`,
  notText: 'これはテキストファイルではありません。1 行に 1 つプロンプトを書いたファイルを指定してください。',
  noPrompt: 'プロンプトがありません。1 行に 1 つ書いてください。',
  allTooLong: ({ limit }) => `どの行も ${many.characters(limit)}を超えています。1 行に 1 つ書いてください。`,
  leftOut: ({ count, limit }) => `${many.characters(limit)}を超える ${many.lines(count)}を省きました。`,
  firstTaken: ({ count, most }) =>
    `プロンプトが ${number(count)} 件あります。最初の ${number(most)} 件を使います。`,
  tooLarge:
    'このファイルは 16 MB を超えています。1 行に 1 つプロンプトを書いたテキストファイルを指定してください。',
  unreadable: 'このファイルを読めません。もう一度選んでください。',
};
