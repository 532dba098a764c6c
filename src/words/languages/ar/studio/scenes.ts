import type { scenesWords } from '../../../parts/studio/scenes';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const scenes: TranslationOf<typeof scenesWords> = {
  planOpen: 'الخطة مفتوحة.',
  openPlan: 'فتح خطة',
  planOpenWith: ({ problems }) => `الخطة مفتوحة، لكن لم يُقرأ كما كُتب منها: ${many.places(problems)}.`,
  asProse: 'تبقى هذه المواضع نثرًا في الاستدلال، حيث يمكنك إصلاحها.',
  sceneOpen: 'المشهد مفتوح.',
  sceneOpenAdvice: '«تراجع» يعيد السابق.',
  replayOpen: 'إعادة العرض مفتوحة بين عمليات تشغيل هذا المشهد.',
  replayOpenAdvice: 'خطتك كما كانت.',
  pictureBack: 'عادت الصورة.',
  pictureDeleted: 'حُذفت الصورة.',
  undo: 'تراجع',
  sceneDeleted: 'حُذف المشهد مع صوره وعمليات تشغيله.',
  copyOf: ({ name }) => (name === '' ? 'نسخة' : `${name}، نسخة`),
  scenesBrought: ({ count, there }) =>
    `أُدخل: ${many.scenes(count)}${there > 0 ? `؛ وكان هنا من قبل: ${many.scenes(there)}` : ''}.`,
  filesSkipped: ({ count }) => `مما فيه ولم يُقرأ وتُرك: ${many.files(count)}.`,
  elsewhere: 'مشهدك الأخير مفتوح في علامة تبويب أخرى، فيبدأ هذا فارغًا.',
  openHere: 'فتحه هنا',
  openAsCopy: 'ما زال المشهد مفتوحًا في علامة تبويب أخرى، فيتابع هنا نسخةً مع صورها.',
  openAsCopyAdvice: 'ويبقى الذي في علامة التبويب الأخرى كما هو.',
  openTwice: 'هذا المشهد مفتوح في علامة تبويب أخرى أيضًا، ولا يُحفظ إلا آخر تغيير.',
  openTwiceAdvice: 'أغلق علامة التبويب الأخرى، أو احفظ هذا المشهد في ملف.',
};
