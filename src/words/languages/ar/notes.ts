import { list, number } from '../../numbers';
import type { notesWords } from '../../parts/notes';
import type { TranslationOf } from '../../speaker';
import { many } from './counts';

export const notes: TranslationOf<typeof notesWords> = {
  'boxes-unreadable': ({ found, of, names }) =>
    `تعذّرت قراءة ${number(found)} من ${many.boxes(of)}: ${list(names)}.`,
  'items-unreadable': ({ found, of, names }) =>
    `تعذّرت قراءة ${number(found)} من ${many.items(of)} فتُركت: ${list(names)}.`,
  'names-missing': ({ found, names }) =>
    `بلا اسم، فأُدخل على أنه «عنصر»: ${many.objects(found)}: ${list(names)}.`,
  'name-cut': ({ name, most }) => `الاسم «${name}» أطول من ${many.characters(most)} فقُطع.`,
  'box-changed': ({ name, changes }) => `كان إطار «${name}» ${list(changes)}؛ وقد صُحح.`,
  lettering: ({ name }) => `«${name}» كتابة؛ أُدخلت عنصرًا.`,
  'other-images': ({ images }) => `صور الملف ${number(images)}؛ قُرئت أول صورة فيها إطارات.`,
  'category-unnamed': ({ category }) => `الفئة ${category} بلا اسم؛ أُدخلت إطاراتها على أنها «عنصر».`,
  'objects-over': ({ found, most }) =>
    `عناصر التخطيط ${number(found)}؛ تتسع الخطة لـ ${number(most)}، فأُدخل أول ${number(most)}.`,
  'prompt-cut': ({ most }) => `الوصف أطول من ${many.characters(most)} فقُطع.`,
  'background-cut': ({ most }) => `الخلفية أطول من ${many.characters(most)} فقُطعت.`,
  'size-unknown': 'لا يذكر الملف حجم الصورة؛ قُرئت إطاراته على الشبكة التي تحويها.',
  'json-mended': 'ملف JSON ليس سليمًا تمامًا؛ قُرئ بالمعنى المقصود.',
  'json-cut-short': 'ينتهي JSON قبل أوانه؛ أُدخل ما كان كاملًا.',
  'picture-too-large': ({ width, height }) =>
    `تدّعي الصورة ${number(width)} × ${number(height)} بكسل، أكثر مما يرسمه Scenograph؛ أُدخل المشهد من دونها.`,
  'pictures-left-out': ({ found, of }) =>
    `بحجم غير معقول في الأثر فتُركت: ${number(found)} من ${many.pictures(of)}.`,
  'prose-left-out': 'تُرك النثر بين العناصر.',
  'boxless-left-out': ({ found }) => `بلا إطار فتُرك: ${many.objects(found)}.`,
  'bracket-is-colour': ({ text }) => `«${text}» بعد إطار سيُقرأ لونًا لعنصره.`,
  more: ({ count }) => `${number(count)} أخرى`,
  quotedAt: ({ name, at }) => `«${name}» (${at})`,

  'was:not-a-number': 'من غير أرقام',
  'was:fractional': 'من أعداد غير صحيحة',
  'was:out-of-range': 'خارج الصورة جزئيًا',
  'was:reversed': 'معكوسًا',
  'was:empty': 'بلا مساحة',

  'chain:stray-mark': 'لا نظير لهذه العلامة، فأُبقيت نصًا.',
  'chain:malformed-name': 'لا اسم لهذا العنصر أو لا ينتهي اسمه، فأُبقي نصًا.',
  'chain:malformed-box': 'لا يمكن قراءة هذه الإحداثيات، فأُبقيت نصًا.',
  'chain:missing-box': 'لا إطار لهذا العنصر بعد.',
  'chain:unclosed-box': 'كانت نهاية هذا الإطار ناقصة فأُضيفت.',
  'chain:notation': 'كُتب هذا الإطار بغير ما يكتبه النموذج؛ أُعيدت كتابته.',
  'chain:text-after-end': 'يأتي هذا النص بعد نهاية السلسلة، فتُرك خارج الخطة.',
  'chain:not-a-number': 'لم تكن إحداثية رقمًا فجُعلت 0.',
  'chain:fractional': 'لم تكن إحداثية عددًا صحيحًا فقُرّبت.',
  'chain:out-of-range': 'كانت إحداثية خارج 0 إلى 999 فنُقلت إلى الحافة.',
  'chain:reversed': 'كانت زوايا هذا الإطار معكوسة فبُدّلت.',
  'chain:empty': 'لم تكن لهذا الإطار مساحة فجُعل عرضه وحدة واحدة.',

  'memory:forbidden': 'لا يحفظ هذا المتصفح شيئًا لهذه الصفحة، فلا تدوم مشاهدك إلا حتى تُغلق.',
  'memory:forbidden.advice': 'احفظ الصور في ملفات، أو افتح Scenograph في نافذة غير خاصة.',
  'memory:newer-version':
    'ما يحفظه هذا المتصفح كتبه Scenograph أحدث، فيُترك كما هو، ولا تدوم مشاهدك إلا حتى تُغلق هذه الصفحة.',
  'memory:newer-version.advice':
    'أغلق علامات تبويب Scenograph الأخرى وأعد تحميل هذه الصفحة للحصول على الأحدث.',
  'memory:silent': 'لا يستجيب مخزن المتصفح، فلا تدوم مشاهدك إلا حتى تُغلق هذه الصفحة.',
  'memory:silent.advice': 'احفظ عملك في ملفات، ثم أغلق المتصفح وافتحه من جديد.',
};
