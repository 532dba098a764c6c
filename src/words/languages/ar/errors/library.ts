import { number } from '../../../numbers';
import { formNames } from '../../../parts/layoutForms';
import type { library as english } from '../../../parts/errors/library';
import type { Translation } from '../../../speaker';
import { many } from '../counts';

const SPLIT = 'قسّمه إلى عدة مشاهد.';
const COPY = 'اختر نسخة أخرى من الملف.';
const OTHER_FILE = 'اختر ملفًا آخر.';
const OURS = 'أفلت صورة PNG حفظها Scenograph.';
const UPDATE = 'حدّث هذا ثم افتحه من جديد.';
const DROP = 'أفلت صورة PNG أو مشهدًا حفظه Scenograph، أو ملفًا نصيًا فيه سلسلة.';
const OTHER_FORM = 'اختر صيغة أخرى، أو صحّح النص.';
const WHOLE_FORMS = () => `أعطِ إحدى هذه الصيغ كاملة: ${formNames()}.`;

const at = (field: string): string => (field === '' ? '' : ` (عند «${field}»)`);
const refused = (form: string, reason: string): string => `ليس هذا تخطيطًا بصيغة ${form}: ${reason}.`;

export const library: Translation<typeof english> = {
  'browser-full': 'لم يبق في المتصفح مكان لهذا الموقع، فلم يُحفظ آخر تغيير.',
  'browser-full.advice': 'احفظ صورك في ملفات، ثم احذف بعضها أو أخلِ مساحة على الجهاز.',
  'browser-keeps-nothing': 'تعذّر على المتصفح حفظ آخر تغيير.',
  'browser-keeps-nothing.advice': 'احفظ صورك في ملفات، ثم أعد تحميل الصفحة.',
  'browser-silent': 'لا يستجيب مخزن المتصفح، فمن الآن لا تدوم مشاهدك إلا حتى تُغلق هذه الصفحة.',
  'browser-silent.advice':
    'احفظ عملك في ملفات. كثيرًا ما يفيد إغلاق علامات تبويب Scenograph الأخرى أو إغلاق المتصفح.',
  'scene-gone': 'لم يعد هذا المشهد موجودًا.',
  'scene-gone.advice': 'اختر آخر.',

  'scene-damaged': 'المشهد مبتور أو معدّل.',
  'scene-damaged.advice': COPY,
  'scene-unreadable': 'لا يمكن قراءة هذا المشهد.',
  'scene-unreadable.advice': 'افتحه من أحد ملفات PNG التي له بدلًا من ذلك.',
  'scene-field-wrong': ({ field }) => `في المشهد جزء لا يمكن قراءته${at(field)}.`,
  'scene-field-wrong.advice': COPY,
  'painting-field-wrong': ({ field }) => `في الصورة جزء لا يمكن قراءته${at(field)}.`,
  'painting-field-wrong.advice': COPY,
  'run-field-wrong': ({ field }) => `في التشغيل جزء لا يمكن قراءته${at(field)}.`,
  'run-field-wrong.advice': COPY,
  'reference-field-wrong': ({ field }) => `في الصورة تحت الخطة جزء لا يمكن قراءته${at(field)}.`,
  'reference-field-wrong.advice': COPY,
  'picture-damaged': 'الصورة مبتورة أو معدّلة.',
  'picture-damaged.advice': COPY,
  'picture-scene-damaged': 'المشهد الذي في هذه الصورة معدّل.',
  'picture-scene-damaged.advice': COPY,
  'link-damaged': 'هذا الرابط مبتور أو معدّل.',
  'link-damaged.advice': 'انسخه كله من جديد.',
  'json-damaged': 'JSON مبتور أو معدّل.',
  'json-damaged.advice': 'ألصقه كله.',
  'trace-damaged': 'الأثر مبتور أو معدّل.',
  'trace-damaged.advice': COPY,
  'trace-field-wrong': ({ field }) => `في الأثر جزء لا يمكن قراءته${at(field)}.`,
  'trace-field-wrong.advice': COPY,

  'file-kind-unknown': 'لا يستطيع Scenograph قراءة هذا النوع من الملفات.',
  'file-kind-unknown.advice': 'أفلت صورة PNG أو مشهدًا أو أثرًا حفظه Scenograph، أو ملفًا نصيًا فيه سلسلة.',
  'not-a-png': 'هذا الملف ليس صورة PNG.',
  'not-a-png.advice': OURS,
  'not-a-scene': 'هذا الملف ليس مشهد Scenograph.',
  'not-a-scene.advice': DROP,
  'not-a-painting': 'هذا الملف ليس صورة Scenograph.',
  'not-a-painting.advice': DROP,
  'not-a-trace': 'هذا الملف ليس أثر Scenograph.',
  'not-a-trace.advice': DROP,
  'not-a-run': 'هذا الملف ليس تشغيل Scenograph.',
  'not-a-run.advice': DROP,
  'not-a-reference': 'هذا الملف ليس صورة للتتبع فوقها.',
  'not-a-reference.advice': DROP,
  'text-without-plan': 'لا خطة في هذا النص.',
  'text-without-plan.advice':
    'تسمي الخطة عناصرها هكذا: ‎<|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(400,400)<|box_end|>‎.',
  'json-cut-short': 'JSON مبتور أو معدّل.',
  'json-cut-short.advice': WHOLE_FORMS,
  'layout-form-unknown': 'هذا النص ليس بأي صيغة تخطيط يقرؤها Scenograph.',
  'layout-form-unknown.advice': WHOLE_FORMS,
  'layout-lacks-part': ({ form, part }) => refused(form, `ينقصه ${part}`),
  'layout-lacks-part.advice': OTHER_FORM,
  'layout-lacks-list': ({ form, list }) => refused(form, `تنقصه القائمة «${list}»`),
  'layout-lacks-list.advice': OTHER_FORM,
  'layout-lacks-objects': ({ form }) => refused(form, 'تنقصه قائمة العناصر'),
  'layout-lacks-objects.advice': OTHER_FORM,
  'layout-list-unreadable': ({ form, list }) => refused(form, `لا شيء في «${list}» عنصر`),
  'layout-list-unreadable.advice': OTHER_FORM,
  'layout-annotations-unreadable': ({ form }) => refused(form, 'لا يمكن قراءة أي تعليق لصورته'),
  'layout-annotations-unreadable.advice': OTHER_FORM,
  'layout-elements-unreadable': ({ form }) => refused(form, 'لا يمكن قراءة أي عنصر'),
  'layout-elements-unreadable.advice': OTHER_FORM,
  'layout-without-objects': 'لا عنصر في هذا التخطيط.',
  'layout-without-objects.advice': 'اختر تخطيطًا يسمي عنصرًا واحدًا على الأقل.',

  'picture-without-scene': 'لا مشهد في هذه الصورة.',
  'picture-without-scene.advice': 'أفلت صورة PNG حفظها Scenograph؛ كثيرًا ما تزيل برامج أخرى المشهد.',

  'scene-from-newer': 'حفظ هذا المشهد Scenograph أحدث.',
  'scene-from-newer.advice': UPDATE,
  'link-from-newer': 'صنع هذا الرابط Scenograph أحدث.',
  'link-from-newer.advice': 'حدّث هذا ثم افتح الرابط من جديد.',
  'painting-from-newer': 'حفظ هذه الصورة Scenograph أحدث.',
  'painting-from-newer.advice': UPDATE,
  'trace-from-newer': 'حفظ هذا الأثر Scenograph أحدث.',
  'trace-from-newer.advice': UPDATE,
  'run-from-newer': 'حفظ هذا التشغيل Scenograph أحدث.',
  'run-from-newer.advice': UPDATE,
  'reference-from-newer': 'حفظ الصورة تحت الخطة Scenograph أحدث.',
  'reference-from-newer.advice': UPDATE,
  'kept-by-newer': 'ما يحفظه هذا المتصفح كتبه Scenograph أحدث، ويُترك كما هو.',
  'kept-by-newer.advice':
    'أعد تحميل الصفحة للحصول على الأحدث. وحتى ذلك لا تدوم مشاهدك إلا حتى تُغلق هذه الصفحة.',

  'file-too-large': 'الملف أكبر من 64 MB.',
  'file-too-large.advice': 'أفلت صورة PNG أو مشهدًا حفظه Scenograph.',
  'picture-too-large': 'الصورة أكبر من 64 MB.',
  'picture-too-large.advice': OURS,
  'picture-of-too-many-pixels': ({ width, height }) =>
    `أبعاد الصورة ${number(width)} × ${number(height)} بكسل، أكثر مما تتسع له صفحة.`,
  'picture-of-too-many-pixels.advice': 'اختر نسخة أصغر منها.',
  'scene-too-large': 'المشهد أكبر من أي مشهد يكتبه Scenograph.',
  'scene-too-large.advice': OTHER_FILE,
  'scene-too-long-for-link': 'هذا المشهد أطول من أن يسعه رابط.',
  'scene-too-long-for-link.advice': 'احفظه في ملف بدلًا من ذلك.',
  'trace-too-large': 'الأثر أكبر من أي أثر يكتبه Scenograph.',
  'trace-too-large.advice': OTHER_FILE,
  'text-too-long': 'النص أطول من أي خطة.',
  'text-too-long.advice': 'ألصق سلسلة واحدة في كل مرة.',
  'layout-text-too-long': 'النص أطول من أي تخطيط.',
  'layout-text-too-long.advice': SPLIT,
  'layout-too-long': 'التخطيط أطول من أي خطة.',
  'layout-too-long.advice': SPLIT,
  'layout-too-many-objects': ({ count, most }) =>
    `عناصر التخطيط ${number(count)}؛ وتتسع الخطة لـ ${number(most)}.`,
  'layout-too-many-objects.advice': SPLIT,
  'plan-too-many-objects': ({ most }) => `في الخطة أكثر من ${many.objects(most)}.`,
  'plan-too-many-objects.advice': SPLIT,
};
