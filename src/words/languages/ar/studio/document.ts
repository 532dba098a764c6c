import { number } from '../../../numbers';
import type { documentWords } from '../../../parts/studio/document';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const document: TranslationOf<typeof documentWords> = {
  object: 'عنصر',
  objects: ({ count }) => many.objects(count),
  typing: 'كتابة',
  nameScene: 'اسم المشهد',
  move: ({ what }) => `نقل ${what}`,
  rename: ({ what }) => `إعادة تسمية ${what}`,
  delete: ({ what }) => `حذف ${what}`,
  add: ({ what }) => `إضافة ${what}`,
  duplicate: ({ what }) => `تكرار ${what}`,
  reorder: ({ what }) => `إعادة ترتيب ${what}`,
  lock: ({ what }) => `قفل ${what}`,
  unlock: ({ what }) => `فتح قفل ${what}`,
  hide: ({ what }) => `إخفاء ${what}`,
  show: ({ what }) => `إظهار ${what}`,
  reset: ({ what }) => `إعادة ضبط ${what}`,
  editText: 'تحرير النص',
  align: ({ what }) => `محاذاة ${what}`,
  distribute: ({ what }) => `توزيع ${what}`,
  matchSize: ({ what }) => `مماثلة حجم ${what}`,
  flip: ({ what }) => `قلب ${what}`,
  layOut: ({ what }) => `ترتيب ${what}`,
  toStep: ({ what }) => `نقل ${what} بخطوة النموذج`,
  paste: ({ what }) => `لصق ${what}`,
  isAligned: ({ count }) => `حُوذي: ${many.objects(count)}`,
  isSpaced: ({ count }) => `وُزّع بالتساوي: ${many.objects(count)}`,
  isSized: ({ count }) => `صار بحجم واحد: ${many.objects(count)}`,
  isFlipped: ({ count }) => `قُلب من اليسار إلى اليمين: ${many.objects(count)}`,
  isLaidOut: ({ count }) => `رُتّب: ${many.objects(count)}`,
  isCopied: ({ count }) => `نُسخ: ${many.objects(count)}`,
  isCut: ({ count }) => `قُص: ${many.objects(count)}. اللصق يضع ما قُص في مكان آخر.`,
  isPasted: ({ count }) => `لُصق: ${many.objects(count)}`,
  isDuplicated: ({ count }) => `كُرّر: ${many.objects(count)}`,
  isReordered: ({ what, at, of }) => `${what}: الآن ${number(at)} من ${number(of)} بدءًا من الخلف`,
  replacePlan: 'استبدال الخطة',
  openScene: 'فتح مشهد',
  newScene: 'مشهد جديد',
  place: ({ left, top, width, height }) =>
    `اليسار ${left}%، الأعلى ${top}%، العرض ${width}%، الارتفاع ${height}%`,
  promptTooLong: ({ over, limit }) =>
    `يزيد هذا الوصف على ما تقرؤه النماذج هنا: ${many.characters(over)}؛ والحد ${number(limit)}. اختصره للتخطيط؛ لا يُقطع شيء نيابة عنك.`,
  promptFull: ({ most }) =>
    `امتلأ الوصف: يتسع المشهد منه لـ ${many.characters(most)}. تُرك ما لم يتسع له المكان.`,
  sceneNameFull: ({ most }) => `أقصى طول لاسم المشهد: ${many.characters(most)}. تُرك ما لم يتسع له المكان.`,
  objectNameFull: ({ most }) => `أقصى طول لاسم العنصر: ${many.characters(most)}. تُرك ما لم يتسع له المكان.`,
  tooManyObjects: ({ most, found }) =>
    `أقصى ما تتسع له الخطة: ${many.objects(most)}، وهذا يجعلها ${number(found)}: تبقى كما كانت.`,
  chainTooLong: ({ most, found }) =>
    `أقصى طول لنص الخطة: ${many.characters(most)}، وهذا يجعله ${number(found)}: يبقى كما كان.`,
  noWords: 'لا كلمات في هذا الوصف. سمِّ ما ينبغي أن تُظهره الصورة.',
};
