import type { modelChipWords } from '../../../parts/app/modelChip';
import type { TranslationOf } from '../../../speaker';

export const modelChip: TranslationOf<typeof modelChipWords> = {
  model: 'النموذج',
  notLoaded: 'غير محمّل',
  chip: ({ name, status }) => `النموذج: ${name}، ${status}`,
  loadingNext: ({ name }) => `يُحمّل ${name}`,
  loading: 'يُحمّل',
};
