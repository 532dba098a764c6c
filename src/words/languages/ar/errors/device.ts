import type { device as english } from '../../../parts/errors/device';
import { room } from '../../../bytes';
import type { Translation } from '../../../speaker';

const CHOOSE_WASM = 'اختر WebAssembly من «النموذج».';

export const device: Translation<typeof english> = {
  'needs-webgpu': ({ name }) => `صُنع ${name} لأجل WebGPU، وهو غير مستعمل هنا.`,
  'needs-webgpu.advice': 'استعمل متصفحًا فيه WebGPU، أو احصل على النموذج مصدّرًا لأجل WebAssembly.',
  'needs-wasm': ({ name }) => `صُنع ${name} لأجل WebAssembly.`,
  'needs-wasm.advice': CHOOSE_WASM,
  'needs-wasm-memory': ({ name, needed, there }) =>
    `يحتاج ${name} إلى ${room(needed)} من الذاكرة؛ ولدى WebAssembly منها ${room(there)}.`,
  'needs-wasm-memory.advice': 'استعمل متصفحًا فيه WebGPU، أو نسخة أصغر من النموذج (int8).',
  'needs-half-floats': ({ name }) =>
    `يحسب ${name} بأعداد عشرية من 16 بت، وهذه الرسوميات لا تستطيعها (shader-f16).`,
  'needs-half-floats.advice': 'اختر نسخة بأعداد عشرية من 32 بت أو q4، أو WebAssembly من «النموذج».',
  'needs-larger-buffer': ({ name, needed, there }) =>
    `يأخذ أكبر جزء من ${name} ${room(needed)}؛ وتتسع هذه الرسوميات لـ ${room(there)} في القطعة الواحدة.`,
  'needs-larger-buffer.advice':
    'استعمل بطاقة رسوم أخرى، أو نسخة أصغر من النموذج، أو WebAssembly من «النموذج».',
  'four-bit-too-slow': ({ file }) =>
    `أوزان ${file} من 4 بت، ولا تنفع إلا على WebGPU: هنا تستغرق الصورة نصف ساعة أو أكثر.`,
  'four-bit-too-slow.advice':
    'استعمل متصفحًا فيه WebGPU، أو أضف نسخة int8 من الرسوم البيانية (…_int8.onnx أو …_quantized.onnx).',
  'no-webgpu': 'لا يوفر هذا المتصفح WebGPU هنا.',
  'no-webgpu.advice': 'اختر WebAssembly من «النموذج»، أو استعمل متصفحًا فيه WebGPU.',
  'graphics-unusable': 'لا يمكن استعمال رسوميات هذا الجهاز للنموذج.',
  'graphics-unusable.advice': CHOOSE_WASM,
  'computes-wrongly': ({ reason }) => `يحسب هذا الجهاز النموذج خطأً (${reason}).`,
  'computes-wrongly.advice': ({ backend }) => (backend === 'webgpu' ? CHOOSE_WASM : 'جرّب متصفحًا آخر.'),
  'graph-computes-wrongly': ({ graph, difference }) =>
    `يحسب هذا الجهاز النموذج خطأً (يختلف ${graph} بمقدار ${difference.toPrecision(2)}).`,
  'graph-computes-wrongly.advice': 'جرّب متصفحًا آخر.',

  'out-of-memory': 'لم تكف الذاكرة لتشغيل النموذج.',
  'out-of-memory.advice': 'أغلق علامات تبويب أخرى وأعد المحاولة، أو اختر نموذجًا أصغر.',
  'device-lost': 'فُقد جهاز الرسوميات أثناء تشغيل النموذج.',
  'device-lost.advice': 'حمّل النموذج من جديد؛ لم يُمس مشهدك.',

  'no-room-to-keep': 'لا مساحة خالية تكفي لحفظ النموذج على هذا الجهاز.',
  'no-room-to-keep.advice': 'يعمل حتى تغلق الصفحة؛ أخلِ بعض المساحة لحفظه للزيارة القادمة.',
  'disk-full': 'امتلأت مساحة هذه الصفحة. ما وصل محفوظ.',
  'disk-full.advice': ({ missing }) =>
    `أخلِ ${room(missing)} على هذا الجهاز، أو احذف نموذجًا آخر هنا، ثم استأنف.`,
  'nothing-kept-here': 'لا يحفظ هذا المتصفح ملفات لهذه الصفحة، فلا يمكن حفظ نموذج هنا.',
  'nothing-kept-here.advice': 'افتح Scenograph في نافذة غير خاصة، أو أخلِ بعض المساحة.',
};
