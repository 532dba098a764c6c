import { fixed } from '../../../numbers';
import type { galleryWords } from '../../../parts/panels/gallery';
import type { TranslationOf } from '../../../speaker';

export const gallery: TranslationOf<typeof galleryWords> = {
  thisPicture: '此图片',
  paintings: '图片',
  olderPlan: '根据规划的另一个版本绘制',
  painting: '正在绘制…',
  noPrompt: '无提示词',
  painted: ({ prompt, seed }) => `绘制的图片：${prompt}，种子 ${seed}`,
  unfinished: ({ prompt, seed, row, rows }) =>
    `未完成的图片：${prompt}，种子 ${seed}，第 ${row} 行，共 ${rows} 行`,
  show: ({ seed }) => `在画布上显示种子 ${seed}`,
  fromOlderPlan: '根据规划的另一个版本绘制',
  reward: ({ reward }) => `奖励 ${fixed(reward, 2)}`,
  bestReward: ({ reward }) => `最佳 ${fixed(reward, 2)}`,
  theBest: '其中最佳',
  row: ({ row, rows }) => `第 ${row}/${rows} 行`,
  delete: ({ seed }) => `删除种子 ${seed}`,
};
