import type { chainWords } from '../../../parts/dialogs/chain';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const chain: TranslationOf<typeof chainWords> = {
  undoName: 'テキストとして編集',
  title: 'テキストとして編集',
  about: 'モデルが書くとおりのチェーン。読めないものは文章としてプランに残ります。',
  chain: 'チェーン',
  cancel: 'キャンセル',
  apply: '適用',
  planNow: ({ objects }) => `プランのオブジェクトは ${many.objects(objects)}になりました。`,
  tooLong: ({ limit }) => `${many.characters(limit)}を超えています。短くしてください。`,
  read: ({ objects }) => `オブジェクト ${many.objects(objects)}`,
  readWithProblems: ({ objects, problems }) =>
    `オブジェクト ${many.objects(objects)}、確認が必要な点 ${many.problems(problems)}:`,
};
