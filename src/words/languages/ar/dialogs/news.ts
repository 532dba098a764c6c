import type { newsWords } from '../../../parts/dialogs/news';
import type { TranslationOf } from '../../../speaker';

export const news: TranslationOf<typeof newsWords> = {
  title: 'ما الجديد',
  version: ({ version }) => `الإصدار ${version}`,
  updated: ({ version }) => `أصبح Scenograph في الإصدار ${version}.`,
  show: 'ما الجديد',
  gallery: 'معرض: اثنا عشر مشهدًا بكل ما كتبه النموذج، للتصميم والتعليم والبحث.',
  ready: 'أوصاف للبداية، لكل منها صورته.',
  tour: 'جولة من خمس محطات، في قائمة المشهد.',
  away: 'وأنت في تبويب آخر، يخبرك العنوان بتقدّم التشغيل وبانتهائه.',
  words: 'تعديلات بالكلمات تحت المسرح: “move the cat to the left of the sofa”.',
  layers: 'تنفصل الصورة إلى طبقات: PSD أو PNG أو SVG.',
  languages: 'ثماني لغات، إحداها من اليمين إلى اليسار.',
  first: 'خطّط وعدّل وارسم، كل ذلك في المتصفح.',
};
