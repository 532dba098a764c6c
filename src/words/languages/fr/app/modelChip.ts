import type { modelChipWords } from '../../../parts/app/modelChip';
import type { TranslationOf } from '../../../speaker';

export const modelChip: TranslationOf<typeof modelChipWords> = {
  model: 'Modèle',
  notLoaded: 'non chargé',
  chip: ({ name, status }) => `Modèle : ${name}, ${status}`,
  loadingNext: ({ name }) => `chargement de ${name}`,
  loading: 'chargement',
};
