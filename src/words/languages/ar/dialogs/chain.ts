import type { chainWords } from '../../../parts/dialogs/chain';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const chain: TranslationOf<typeof chainWords> = {
  undoName: 'التحرير نصًا',
  title: 'التحرير نصًا',
  about: 'السلسلة كما يكتبها النموذج. ما لا يُقرأ يبقى في الخطة نصًا.',
  chain: 'السلسلة',
  cancel: 'إلغاء',
  apply: 'تطبيق',
  planNow: ({ objects }) => `في الخطة الآن: ${many.objects(objects)}.`,
  tooLong: ({ limit }) => `هذا أطول من ${many.characters(limit)}. اختصره لاستعماله.`,
  read: ({ objects }) => many.objects(objects),
  readWithProblems: ({ objects, problems }) =>
    `${many.objects(objects)}، ومما يحتاج إلى نظر: ${many.problems(problems)}:`,
};
