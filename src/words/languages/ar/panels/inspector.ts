import type { inspectorWords } from '../../../parts/panels/inspector';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const inspector: TranslationOf<typeof inspectorWords> = {
  selected: 'المحدد',
  count: ({ count }) => many.objects(count),
  noBoxYet: 'لا إطار بعد',
  placeIt: 'وضعه على اللوحة',
  keepRatio: 'حفظ نسبة العرض إلى الارتفاع',
  align: 'محاذاة وتوزيع',
  byPicture: 'بالنسبة إلى الصورة لا فيما بينها',
  size: 'الحجم والقلب',
  deeds: 'الترتيب والمزيد',
  toBack: 'إلى الخلفية',
  moveUp: 'نقل لأعلى',
  moveUpHint: 'نقل لأعلى: أبعد إلى الخلف',
  moveDown: 'نقل لأسفل',
  moveDownHint: 'نقل لأسفل: أقرب إلى المقدمة',
  toFront: 'إلى المقدمة',
  duplicate: 'تكرار',
  resetToModel: 'إعادة إلى النموذج',
  anotherTry: 'محاولة أخرى',
  anotherTryHint: 'محاولة أخرى: إعادة رسم هذا العنصر وحده',
  delete: 'حذف',
  deleted: ({ name }) => `حُذف ${name}. «تراجع» يعيده.`,
  asPlanned: ({ name }) => `${name} كما خططه النموذج`,
  kind: 'النوع',
  otherKind: 'نوع آخر',
  colour: 'اللون',
  noColour: 'بلا لون',
  spreadHint: 'أين كان النموذج سيضع كل حافة، في ثماني مرات من عشر',
  spread: ({ left, top, right, bottom }) =>
    `إطار النموذج: اليسار ${left}، الأعلى ${top}، اليمين ${right}، الأسفل ${bottom}`,
};
