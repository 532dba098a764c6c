import type { modelsWords } from '../../../parts/studio/models';
import type { TranslationOf } from '../../../speaker';

export const studioModels: TranslationOf<typeof modelsWords> = {
  notLoaded: ({ text }) => `تعذّر تحميل النموذج المختار: ${text}`,
  ownInstead: ({ text }) => `${text} حُمّل نموذج الاستوديو بدلًا منه.`,
  beforeInstead: ({ text }) => `${text} حُمّل النموذج السابق من جديد.`,
  oneNotLoaded: ({ name, text }) => `تعذّر تحميل ${name}: ${text}`,
  stillInUse: ({ text }) => `${text} ما زال النموذج السابق مستعملًا.`,
  unfinished: 'لم يكتمل تحميل النموذج المختار في المرة الماضية.',
  unfinishedAdvice: 'لذلك حُمّل الآن نموذج الاستوديو؛ اختر الآخر من جديد من «النماذج».',
  inUse: ({ name }) => `${name} قيد الاستعمال.`,
  here: ({ name }) => `${name} على هذا الجهاز.`,
  hereAlready: ({ name }) => `${name} على هذا الجهاز أصلًا.`,
  use: 'استعماله',
  changed: ({ file }) => `تغير الملف على الخادم، فيُجلب ${file} من بدايته من جديد.`,
  noRest: ({ file }) => `لا يستطيع هذا الخادم إرسال بقية ملف، فيُجلب ${file} من بدايته من جديد.`,
  failed: ({ name, text }) => `${name}: ${text}`,
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  remote: 'خادم',
  decoder: 'الخطط',
  image_decoder: 'البكسلات',
  detector: 'النظر إلى الصور',
  vision_encoder: 'قراءة الصور',
  partOn: ({ part, backend }) => `${part} على ${backend}`,
};
