import type { awayWords } from '../../../parts/app/away';
import type { TranslationOf } from '../../../speaker';

export const away: TranslationOf<typeof awayWords> = {
  loading: 'Carregando o modelo',
  loaded: 'Modelo pronto',
  planned: 'Planejado',
  painted: 'Pintado',
  failed: 'Falhou',
};
