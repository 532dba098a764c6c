import type { modelChipWords } from '../../../parts/app/modelChip';
import type { TranslationOf } from '../../../speaker';

export const modelChip: TranslationOf<typeof modelChipWords> = {
  model: '模型',
  notLoaded: '未加载',
  chip: ({ name, status }) => `模型：${name}，${status}`,
  loadingNext: ({ name }) => `正在加载 ${name}`,
  loading: '正在加载',
};
