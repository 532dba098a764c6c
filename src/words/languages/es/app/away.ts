import type { awayWords } from '../../../parts/app/away';
import type { TranslationOf } from '../../../speaker';

export const away: TranslationOf<typeof awayWords> = {
  loading: 'Cargando el modelo',
  loaded: 'Modelo listo',
  planned: 'Planificado',
  painted: 'Pintado',
  failed: 'Fallido',
};
