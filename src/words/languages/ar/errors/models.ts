import type { models as english } from '../../../parts/errors/models';
import type { Translation } from '../../../speaker';

const LAYOUT = 'اختر مجلد حزمة Scenograph، أو مجلدًا فيه الرسوم البيانية الستة بصيغة ONNX من Janus-Pro.';
const SAME_PLACE = 'احصل على tokenizer.json من المكان نفسه الذي جاءت منه الرسوم البيانية.';

export const models: Translation<typeof english> = {
  'not-a-bundle': 'هذا ليس نموذج Scenograph.',
  'not-a-bundle.advice': 'اختر مجلدًا أو عنوانًا فيه manifest.json بصيغة scenograph-bundle.',
  'bundle-too-new': ({ found, supported }) =>
    `يستعمل هذا النموذج صيغة الحزمة ${found}؛ ويقرأ هذا الاستوديو حتى ${supported}.`,
  'bundle-too-new.advice': 'حدّث الاستوديو، أو اختر نسخة أقدم من النموذج.',
  'model-not-listed': 'لم يعد هذا النموذج في القائمة.',
  'model-not-listed.advice': 'أضفه من جديد.',
  'model-not-here': 'لم يعد النموذج المختار على هذا الجهاز.',
  'model-not-here.advice': 'اختر آخر من «النماذج»، أو أضفه من جديد.',
  'file-for-other-backend': ({ name, file }) => `جُلب ${name} إلى هنا لعتاد آخر: ${file} ليس على هذا الجهاز.`,
  'file-for-other-backend.advice': 'اختر «تلقائي» من «النموذج»، أو احذف النموذج وأضفه من جديد.',
  'no-model-there': ({ where }) =>
    `لا نموذج يستطيع Scenograph قراءته في ${where}: لا manifest.json ولا config.json.`,
  'no-model-there.advice':
    'أعطِ حزمة Scenograph، أو مستودعًا بتنظيم ONNX الذي في Janus-Pro-1B-ONNX. ويمكن تصدير نقاط حفظ أخرى بالأمر python -m models.families.janus.',
  'no-model-in-folder': ({ folder }) =>
    folder === ''
      ? 'لا نموذج في هذا المجلد: لا manifest.json ولا config.json.'
      : `لا نموذج في ${folder}: لا manifest.json فيه ولا config.json.`,
  'no-model-in-folder.advice':
    'اختر المجلد الذي كتبه python -m models.families.janus، أو مجلدًا بتنظيم ONNX الذي في Janus-Pro-1B-ONNX.',
  'file-size-unknown': ({ file }) => `لا يذكر الخادم حجم ${file}.`,
  'file-size-unknown.advice': 'نزّل مجلد النموذج بوسيلة أخرى وأضفه من هناك.',
  'hub-lacks-model': ({ repository, revision }) =>
    `لا يوجد على Hugging Face نموذج عام اسمه ${repository}${revision === 'main' ? '' : ` عند ${revision}`}.`,
  'hub-lacks-model.advice':
    'تحقق من الاسم؛ النموذج الذي يطلب تسجيل دخول يمكن تنزيله من هناك وإضافته من مجلد.',
  'hub-wants-login': 'يطلب هذا النموذج تسجيل دخول في Hugging Face.',
  'hub-wants-login.advice': 'نزّله من هناك ثم أضفه من مجلد.',
  'architecture-unknown': ({ found }) => `يصف config.json نموذجًا من نوع آخر («${found}»).`,
  'architecture-unknown.advice': 'اختر نموذجًا على شكل Janus، مثل onnx-community/Janus-Pro-1B-ONNX.',
  'model-lacks-file': ({ file }) => `لا ${file} في النموذج.`,
  'model-lacks-file.advice': `احصل على المجلد كله مع الملفات الصغيرة. ${LAYOUT}`,
  'graph-missing': ({ graph }) => `ينقص هذا النموذج onnx/${graph}.onnx بأي دقة تعمل هنا.`,
  'graph-missing.advice':
    'لا بد أن تكون فيه الرسوم البيانية الستة بصيغة ONNX من Janus-Pro-1B-ONNX. ويمكن تصدير نقاط حفظ أخرى بالأمر python -m models.families.janus.',
  'graph-unsuited': ({ graph, backend }) =>
    `الرسم البياني ${graph} موجود، لكن بأعداد لا تعمل ${backend === 'wasm' ? 'على WebAssembly' : 'على هذه الرسوميات'}.`,
  'graph-unsuited.advice': 'أضف نسخة بأعداد عشرية من 32 بت، أو int8 لأجل WebAssembly، من حيث نُشر النموذج.',
  'vocabulary-too-small': ({ found, limit }) =>
    `المقطّع إلى رموز ليس لهذه الأوزان: أرقامه حتى ${found}، وصفوفها ${limit}.`,
  'vocabulary-too-small.advice': SAME_PLACE,
  'token-missing': ({ token }) => `لا رمز ${token} في المقطّع إلى رموز، ويحتاج إليه هذا النوع من النماذج.`,
  'token-missing.advice': SAME_PLACE,
  'grid-not-square': ({ tokens }) =>
    `إعدادات هذا النموذج غير معقولة: رموز صوره ${tokens}، وهي لا تكوّن مربعًا.`,
  'grid-not-square.advice': 'احصل على المجلد كله من جديد من حيث نُشر النموذج.',
  'graph-lacks-tensor': ({ what, tensor }) =>
    `لا تتوافق الرسوم البيانية لهذا النموذج: أحدها بلا ${what} ${tensor}.`,
  'graph-lacks-tensor.advice': LAYOUT,
  'layers-differ': ({ found, expected }) =>
    `لا تتوافق الرسوم البيانية لهذا النموذج: طبقاتها ${found}، ويذكر config.json ${expected}.`,
  'layers-differ.advice': LAYOUT,
  'head-size-differs': ({ head, found, expected }) =>
    `لا تتوافق الرسوم البيانية لهذا النموذج: يعطي رأس ${head} ${found} رقمًا لكل رمز، لا ${expected}.`,
  'head-size-differs.advice': LAYOUT,
  'picture-size-differs': ({ name, numbers, width, height }) =>
    `يعطي مفكك صور ${name} ${numbers} رقمًا؛ وكان المتوقع ${width} × ${height} بكسل.`,
  'picture-size-differs.advice': 'إعداداته لنموذج آخر. اختر مجلدًا تأتي ملفاته من مكان واحد.',
  'judge-missing': ({ folder }) => `لا حَكَم في ${folder}.`,
  'judge-missing.advice':
    'صدّر واحدًا بالأمر python -m models.families.mini.export.detection.judge، أو استعمل --detector.',
};
