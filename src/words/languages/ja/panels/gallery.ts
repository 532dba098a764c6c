import { fixed } from '../../../numbers';
import type { galleryWords } from '../../../parts/panels/gallery';
import type { TranslationOf } from '../../../speaker';

export const gallery: TranslationOf<typeof galleryWords> = {
  thisPicture: 'この画像',
  paintings: '画像',
  olderPlan: '別の版のプランから描いた画像',
  painting: '描画中…',
  noPrompt: 'プロンプトなし',
  painted: ({ prompt, seed }) => `描いた画像: ${prompt}、シード ${seed}`,
  unfinished: ({ prompt, seed, row, rows }) =>
    `未完成の画像: ${prompt}、シード ${seed}、${rows} 行中 ${row} 行`,
  show: ({ seed }) => `シード ${seed} をステージに表示`,
  fromOlderPlan: '別の版のプランから描画',
  reward: ({ reward }) => `報酬 ${fixed(reward, 2)}`,
  bestReward: ({ reward }) => `最良 ${fixed(reward, 2)}`,
  theBest: 'この中で最良',
  row: ({ row, rows }) => `${row}/${rows} 行`,
  delete: ({ seed }) => `シード ${seed} を削除`,
};
