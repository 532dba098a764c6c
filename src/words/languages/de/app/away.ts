import type { awayWords } from '../../../parts/app/away';
import type { TranslationOf } from '../../../speaker';

export const away: TranslationOf<typeof awayWords> = {
  loading: 'Modell wird geladen',
  loaded: 'Modell bereit',
  planned: 'Geplant',
  painted: 'Gemalt',
  failed: 'Fehlgeschlagen',
};
