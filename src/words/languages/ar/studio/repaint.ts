import type { repaintWords } from '../../../parts/studio/repaint';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const repaint: TranslationOf<typeof repaintWords> = {
  wholeInstead: 'ارسم الصورة كلها بدلًا من ذلك.',
  noRepaint: 'لا يستطيع هذا النموذج إعادة رسم أجزاء من صورة.',
  otherModel: ({ name }) => `رسم هذه الصورة نموذج آخر، ${name}.`,
  otherSize: 'حجم هذه الصورة غير ما يرسمه النموذج.',
  unfinished: 'هذه الصورة غير مكتملة.',
  changes: ({ count }) => `يُعاد رسم ما تغير: ${many.cells(count)}.`,
  object: ({ count }) => `يُعاد رسم العنصر: ${many.cells(count)}.`,
  marked: ({ count }) => `يُعاد رسم المعلّم: ${many.cells(count)}.`,
  onlyWords: 'لم تتغير منذ هذه الصورة إلا كلمات الخطة، وقد تؤثر في أي موضع منها.',
  asItWas: 'الخطة كما كانت حين رُسمت هذه الصورة.',
  asItWasAdvice: 'غيّر إطارًا أولًا، أو علّم بالفرشاة ما يُعاد رسمه.',
  paintWhole: 'رسم الصورة كلها',
  brush: 'الفرشاة: علّم ما يُعاد رسمه. تحركها مفاتيح الأسهم، وتعلّم المسافة أو تمحو.',
  allMarked: 'كل شيء معلّم، فتُرسم الصورة كلها.',
  stroke: 'ضربة فرشاة',
  invert: 'عكس العلامات',
  clear: 'مسح العلامات',
};
