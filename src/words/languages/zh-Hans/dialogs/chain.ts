import type { chainWords } from '../../../parts/dialogs/chain';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const chain: TranslationOf<typeof chainWords> = {
  undoName: '以文本编辑',
  title: '以文本编辑',
  about: '模型所写的链。无法读取的部分以文本留在规划中。',
  chain: '链',
  cancel: '取消',
  apply: '应用',
  planNow: ({ objects }) => `规划现在有 ${many.objects(objects)}。`,
  tooLong: ({ limit }) => `超过了 ${many.characters(limit)}。请缩短后使用。`,
  read: ({ objects }) => many.objects(objects),
  readWithProblems: ({ objects, problems }) =>
    `${many.objects(objects)}，需要查看 ${many.problems(problems)}：`,
};
