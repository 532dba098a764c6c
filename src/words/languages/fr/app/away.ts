import type { awayWords } from '../../../parts/app/away';
import type { TranslationOf } from '../../../speaker';

export const away: TranslationOf<typeof awayWords> = {
  loading: 'Chargement du modèle',
  loaded: 'Modèle prêt',
  planned: 'Planifié',
  painted: 'Peint',
  failed: 'Échec',
};
