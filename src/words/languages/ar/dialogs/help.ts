import type { helpWords } from '../../../parts/dialogs/help';
import type { TranslationOf } from '../../../speaker';

export const help: TranslationOf<typeof helpWords> = {
  nextObject: 'العنصر التالي',
  rename: 'إعادة تسمية العنصر المحدد',
  delete: 'حذف العناصر المحددة',
  nudge: 'تحريك طفيف؛ مع Shift بخطوات أكبر، ومع Alt بخطوة النموذج',
  fitPicture: 'ملاءمة الصورة',
  fitSelection: 'ملاءمة التحديد',
  actualSize: 'الصورة بحجمها الأصلي',
  holdToPan: 'الضغط والسحب لتحريك العرض',
  dragCopy: 'سحب نسخة؛ تغيير الحجم من المركز',
  keepRatio: 'حفظ النسبة أو المحور',
  withoutSnapping: 'السحب دون التصاق؛ النقر على ما تحت',
  title: 'لوحة المفاتيح',
  onCanvas: 'على اللوحة',
  run: 'التشغيل',
  edit: 'التحرير',
  objects: 'العناصر',
  trace: 'الأثر',
  view: 'العرض',
  scene: 'المشهد',
};
