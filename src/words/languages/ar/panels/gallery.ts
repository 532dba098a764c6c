import { fixed } from '../../../numbers';
import type { galleryWords } from '../../../parts/panels/gallery';
import type { TranslationOf } from '../../../speaker';

export const gallery: TranslationOf<typeof galleryWords> = {
  thisPicture: 'هذه الصورة',
  paintings: 'الصور',
  olderPlan: 'رُسمت من نسخة أخرى من الخطة',
  painting: 'يُرسم…',
  noPrompt: 'بلا وصف',
  painted: ({ prompt, seed }) => `صورة مرسومة: ${prompt}، البذرة ${seed}`,
  unfinished: ({ prompt, seed, row, rows }) =>
    `صورة غير مكتملة: ${prompt}، البذرة ${seed}، الصف ${row} من ${rows}`,
  show: ({ seed }) => `إظهار البذرة ${seed} على اللوحة`,
  fromOlderPlan: 'رُسمت من نسخة أخرى من الخطة',
  reward: ({ reward }) => `المكافأة ${fixed(reward, 2)}`,
  bestReward: ({ reward }) => `الأفضل ${fixed(reward, 2)}`,
  theBest: 'أفضل هذه',
  row: ({ row, rows }) => `الصف ${row}/${rows}`,
  delete: ({ seed }) => `حذف البذرة ${seed}`,
};
