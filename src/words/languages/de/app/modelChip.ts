import type { modelChipWords } from '../../../parts/app/modelChip';
import type { TranslationOf } from '../../../speaker';

export const modelChip: TranslationOf<typeof modelChipWords> = {
  model: 'Modell',
  notLoaded: 'nicht geladen',
  chip: ({ name, status }) => `Modell: ${name}, ${status}`,
  loadingNext: ({ name }) => `lädt ${name}`,
  loading: 'lädt',
};
