import type { modelChipWords } from '../../../parts/app/modelChip';
import type { TranslationOf } from '../../../speaker';

export const modelChip: TranslationOf<typeof modelChipWords> = {
  model: 'Modelo',
  notLoaded: 'não carregado',
  chip: ({ name, status }) => `Modelo: ${name}, ${status}`,
  loadingNext: ({ name }) => `carregando ${name}`,
  loading: 'carregando',
};
