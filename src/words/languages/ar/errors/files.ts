import type { files as english } from '../../../parts/errors/files';
import type { Translation } from '../../../speaker';

const AGAIN = 'حمّل النموذج من جديد؛ إن بقي كذلك فالنسخة على الخادم تالفة.';
const MAKER = 'حمّل النموذج من جديد؛ إن بقي كذلك فأخبر من صنع الحزمة.';
const PUBLISHED = 'احصل على هذا الملف من جديد من حيث نُشر النموذج.';
const ONLINE = 'تحقق من الاتصال ثم حمّل من جديد؛ وبعد تحميله يعمل النموذج دون اتصال أيضًا.';

const cannot = (file: string, found: string): string =>
  `لا يمكن استعمال ملف النموذج ${file}: جاء بدلًا منه ${found}.`;

export const files: Translation<typeof english> = {
  'file-hash-differs': ({ file }) => `ملف النموذج ${file} تالف: محتواه ليس ما نشره صاحب النموذج.`,
  'file-hash-differs.advice': AGAIN,
  'file-size-differs': ({ file, expected, found }) =>
    `لا يمكن استعمال ملف النموذج ${file}: جاء ${found} بايت بدلًا من ${expected}.`,
  'file-size-differs.advice': AGAIN,
  'file-too-long': ({ file, expected }) =>
    `لا يمكن استعمال ملف النموذج ${file}: جاء أكثر من ${expected} بايت.`,
  'file-too-long.advice': AGAIN,
  'file-missing': ({ file }) => `ملف النموذج ${file} غير موجود.`,
  'file-missing.advice': AGAIN,
  'file-not-served': ({ file, status }) => cannot(file, `لا شيء (أجاب الخادم ${status})`),
  'file-not-served.advice': AGAIN,
  'file-is-web-page': ({ file }) => cannot(file, 'صفحة ويب'),
  'file-is-web-page.advice': PUBLISHED,
  'file-is-pointer': ({ file }) => cannot(file, 'مؤشر إلى الملف (Git LFS)'),
  'file-is-pointer.advice': AGAIN,
  'file-part-differs': ({ file }) => cannot(file, 'جزء من الملف غير المطلوب'),
  'file-part-differs.advice': AGAIN,
  'file-not-copied-whole': ({ file, expected, found }) =>
    `في ${file} من هذا المجلد ${found} بايت بدلًا من ${expected}: نسخته غير كاملة.`,
  'file-not-copied-whole.advice': 'انسخ النموذج من جديد، ثم اختر المجلد مرة أخرى.',
  'file-not-json': ({ file }) => `لا يمكن استعمال ${file} من النموذج: ليس JSON.`,
  'file-not-json.advice': PUBLISHED,
  'file-field-wrong': ({ file, field, problem }) =>
    `لا يمكن استعمال ${file} من النموذج: عند «${field}»: ${problem}.`,
  'file-field-wrong.advice': PUBLISHED,
  'manifest-too-large': 'وصف النموذج أكبر بكثير مما يمكن أن يكون.',
  'manifest-too-large.advice': MAKER,
  'manifest-is-web-page': 'أعاد عنوان النموذج صفحة ويب بدلًا من وصف نموذج.',
  'manifest-is-web-page.advice': MAKER,
  'manifest-not-json': 'لا يمكن قراءة وصف النموذج على أنه JSON.',
  'manifest-not-json.advice': MAKER,
  'manifest-field-wrong': ({ field, problem }) => `وصف النموذج خاطئ عند «${field}»: ${problem}.`,
  'manifest-field-wrong.advice': MAKER,
  'model-incomplete': ({ name, file }) => `${name} غير كامل على هذا الجهاز: ينقصه ${file}.`,
  'model-incomplete.advice': 'استأنف تنزيله من «النماذج».',
  'tokenizer-unreadable': ({ name, reason }) => `لا يمكن استعمال مقطّع ${name} إلى رموز (${reason}).`,
  'tokenizer-unreadable.advice': MAKER,
  'tokenizer-lacks-token': ({ name, id, token }) =>
    `لا يمكن استعمال مقطّع ${name} إلى رموز: لا رمز فيه ${id} (${token}).`,
  'tokenizer-lacks-token.advice': MAKER,
  'tokenizer-of-other-model': ({ name, id }) =>
    `لا يمكن استعمال مقطّع ${name} إلى رموز: هو لنموذج آخر (الرمز ${id}).`,
  'tokenizer-of-other-model.advice': MAKER,
  'engine-is-something-else': 'أرسل الخادم شيئًا آخر بدلًا من محرك ONNX Runtime.',
  'engine-is-something-else.advice': 'أعد تحميل الصفحة؛ إن بقي كذلك فلم يُثبَّت الاستوديو كاملًا.',

  'download-lost': ({ file, loaded }) =>
    loaded > 0 ? `انقطع الاتصال أثناء تحميل النموذج (${file}).` : `لا يمكن الوصول إلى النموذج (${file}).`,
  'download-lost.advice': ({ loaded }) =>
    loaded > 0 ? 'تحقق من الاتصال وحمّل من جديد: ما وصل محفوظ.' : ONLINE,
  'engine-not-reached': 'لا يمكن الوصول إلى ONNX Runtime الذي يحسب النموذج.',
  'engine-not-reached.advice': ONLINE,
  'server-not-reached': ({ host }) => `لا يمكن الوصول إلى ${host} من هذه الصفحة.`,
  'server-not-reached.advice':
    'تحقق من الاتصال والعنوان. وعلى الخادم أيضًا أن يسمح لصفحات أخرى بقراءة ملفاته (CORS).',
  'server-failed': ({ host, status }) => `أجاب ${host} بـ ${status}.`,
  'server-failed.advice': 'أعد المحاولة لاحقًا، أو تحقق من العنوان.',
  'server-not-understood': ({ host }) => `أرسل ${host} شيئًا لا يستطيع Scenograph قراءته.`,
  'server-not-understood.advice': 'أعد المحاولة لاحقًا، أو نزّل النموذج وأضفه من مجلد.',
};
