import { bytes } from '../../../bytes';
import type { modelDetailsWords } from '../../../parts/dialogs/modelDetails';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const modelDetails: TranslationOf<typeof modelDetailsWords> = {
  webgpuPassed: 'اختير WebGPU: اجتاز اختباره على هذا الجهاز.',
  webgpuChosen: 'WebGPU، كما اخترت.',
  wasmChosen: 'WebAssembly، كما اخترت.',
  noWebgpu: 'لا يوجد WebGPU في هذا المتصفح، فيتولى WebAssembly العمل. هو أبطأ؛ والصور هي نفسها.',
  webgpuFailed: 'لم يجتز WebGPU اختباره هنا، فيتولى WebAssembly العمل. هو أبطأ؛ والصور هي نفسها.',
  oneThread: 'هذه الصفحة غير معزولة، فيستعمل WebAssembly خيطًا واحدًا. أعد تحميلها مرة للحصول على المزيد.',
  keepsNothing: 'لا يحفظ هذا المتصفح شيئًا لهذه الصفحة: احفظ مشهدك في ملف قبل إغلاقها.',
  automatic: 'تلقائي',
  webGPU: 'WebGPU',
  webAssembly: 'WebAssembly',
  models: 'النماذج…',
  tryAgain: 'إعادة المحاولة',
  runsOn: 'يعمل على',
  changingStops: 'تغيير هذا يوقف ما يجري تشغيله.',
  onThisDevice: 'على هذا الجهاز',
  loadAgain: 'التحميل من جديد',
  files: ({ total, count }) => `${bytes(total)} في ${many.files(count)}، يُتحقق من كل منها بـ sha256.`,
  bundle: 'الحزمة <hash/>.',
  partsElsewhere: ({ parts }) =>
    `تخطئ هذه الرسوميات في جزء من النموذج، فيعمل على المعالج: ${parts}. والصور هي نفسها.`,
  threads: ({ count }) => `قد يستعمل WebAssembly عدة خيوط من معالج هذا الجهاز (${many.threads(count)}).`,
  paints: ({ width, height }) => `يرسم ${width} × ${height} بكسل على هذا الجهاز وحده.`,
  paintsWithPlanner: ({ width, height, planner }) =>
    `يرسم ${width} × ${height} بكسل على هذا الجهاز وحده. ويكتب ${planner} خططه.`,
  loadingText: ({ text }) => `يُحمّل: ${text}.`,
  storage: ({ used, allowed }) =>
    `المحفوظ ${bytes(used)}: النماذج ومشاهدك وصورك. والمسموح حتى ${bytes(allowed)}.`,
};
