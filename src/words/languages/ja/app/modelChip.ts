import type { modelChipWords } from '../../../parts/app/modelChip';
import type { TranslationOf } from '../../../speaker';

export const modelChip: TranslationOf<typeof modelChipWords> = {
  model: 'モデル',
  notLoaded: '未読み込み',
  chip: ({ name, status }) => `モデル: ${name}、${status}`,
  loadingNext: ({ name }) => `${name} を読み込み中`,
  loading: '読み込み中',
};
