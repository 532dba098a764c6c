import { number } from '../../../numbers';
import type { layoutsWords } from '../../../parts/dialogs/layouts';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const layouts: TranslationOf<typeof layoutsWords> = {
  fileTooLarge: 'الملف أكبر من أي تخطيط. اختر ملفًا آخر.',
  undoName: 'إدخال تخطيط',
  bringInAbout: 'ألصق تخطيطًا أو افتح ملفه. يحل محل الخطة؛ و«تراجع» يعيدها.',
  form: 'الصيغة',
  layout: 'التخطيط',
  whatWasChanged: 'ما الذي غُيّر',
  openFile: 'فتح ملف…',
  cancel: 'إلغاء',
  useAsPlan: 'استعماله خطةً',
  asTextShows: 'كما يدل النص',
  bringIn: 'إدخال',
  takeOut: 'إخراج',
  title: 'التخطيطات والتصدير',
  way: 'الاتجاه',
  nothingToTakeOut: 'لا خطة بعد. خطّط مشهدًا أو ارسم إطارًا، ثم أخرجها.',
  copied: 'نُسخ.',
  layoutCopied: 'نُسخ التخطيط.',
  copyRefused: 'لا يسمح المتصفح بالنسخ هنا. حدّد النص وانسخه.',
  copy: 'نسخ',
  layoutSaved: 'حُفظ التخطيط في ملف.',
  saveAsFile: 'حفظ في ملف',
  planNow: ({ count }) => `في الخطة الآن: ${many.objects(count)}.`,
  read: ({ format, count }) => `${format}: ${many.objects(count)}.`,
  'about:got-r1': 'نثر بعلامات كما يكتبه النموذج. لا يضيع شيء.',
  'about:got': 'كما في GoT-R1، مع لون بين قوسين بعد كل إطار.',
  'about:plangen': 'وسوم: <ref> للاسم و<box> لزوايا الإطار على شبكة من 1000.',
  'about:ideogram': 'إطارات من 0 إلى 1000، والحافة الرأسية أولًا.',
  'about:coco': 'صور وفئات وتعليقات؛ الإطارات x وy والعرض والارتفاع بالبكسل.',
  'about:json': 'قائمة عناصر، لكل منها اسم وإطار ‎[x1, y1, x2, y2]‎ على شبكة من 1000.',
  more: ({ count }) => `و${number(count)} أخرى.`,
};
