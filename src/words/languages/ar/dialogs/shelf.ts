import type { shelfWords } from '../../../parts/dialogs/shelf';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const shelf: TranslationOf<typeof shelfWords> = {
  title: 'المشاهد على هذا الجهاز',
  scenes: 'المشاهد',
  thisScene: 'هذا المشهد',
  search: 'البحث في الأسماء والأوصاف والخطط',
  exportAll: 'حفظ الكل في ملف واحد',
  bringBack: 'إدخال ملف كهذا',
  archive: 'ملف فيه مشاهد',
  empty: 'لا مشهد محفوظًا هنا بعد. يُحفظ المشهد بعد لحظة من تغييره.',
  noneFound: 'لا مشهد فيه هذه الكلمات.',
  untitled: 'مشهد بلا اسم',
  isOpen: 'مفتوح',
  open: 'فتح',
  rename: 'إعادة تسمية',
  duplicate: 'تكرار',
  delete: 'حذف',
  nameOf: ({ name }) => `اسم ${name}`,
  exported: ({ count }) => `حُفظ في ملف، مع الصور وعمليات التشغيل: ${many.scenes(count)}.`,
};
