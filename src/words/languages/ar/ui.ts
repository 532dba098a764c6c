import { bytes } from '../../bytes';
import { number } from '../../numbers';
import type { uiWords } from '../../parts/ui';
import type { TranslationOf } from '../../speaker';

export const ui: TranslationOf<typeof uiWords> = {
  notFetched: ({ what }) => `تعذّر جلب ${what}.`,
  notFetchedAdvice:
    'قد تكون الشبكة منقطعة، أو قد جرى تحديث Scenograph: إعادة تحميل الصفحة تجلب النسخة الجديدة. لم يضِع شيء مما صنعته.',
  beyondBounds: ({ min, max, value }) =>
    `الأرقام من ${number(min)} إلى ${number(max)} فقط؛ تبقى القيمة ${number(value)}.`,
  notWhole: ({ value }) => `الأعداد الصحيحة فقط؛ تبقى القيمة ${number(value)}.`,
  close: 'إغلاق',
  nothingLost: 'لم يضِع شيء مما صنعته: مشهدك محفوظ على هذا الجهاز.',
  tryAgain: 'إعادة المحاولة',
  reload: 'إعادة تحميل الصفحة',
  details: 'التفاصيل',
  notes: 'ملاحظات',
  dismiss: 'تجاهل',
  phaseManifest: 'يبحث عمّا يلزم جلبه',
  phaseVerify: 'يتحقق مما جُلب',
  phaseCompile: 'يهيّئه لهذا الجهاز',
  phaseTest: 'يختبره على هذا الجهاز',
  stoppedWorking: ({ what }) => `توقف عن العمل: ${what}.`,
  someOf: ({ loaded, total }) => `${bytes(loaded)} من ${bytes(total)}`,
  quoted: ({ text }) => `«${text}»`,
  phaseDownload: 'ينزّل',
  phaseWithBytes: ({ phase, loaded, total }) => `${phase}، ${bytes(loaded)} من ${bytes(total)}`,
  x: 'X',
  y: 'Y',
  width: 'العرض',
  height: 'الارتفاع',
  widthShort: 'W',
  heightShort: 'H',
  keyCtrl: 'Ctrl',
  keyShift: 'Shift',
  keyAlt: 'Alt',
  keyEnter: 'Enter',
  keyEsc: 'Esc',
  keyTab: 'Tab',
  keySpace: 'المسافة',
  keyDelete: 'Delete',
  keyArrows: 'مفاتيح الأسهم',
};
