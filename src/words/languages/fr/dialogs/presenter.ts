import type { presenterWords } from '../../../parts/dialogs/presenter';
import type { TranslationOf } from '../../../speaker';

export const presenter: TranslationOf<typeof presenterWords> = {
  presentation: 'Présentation',
  stage: 'Toile',
  keys: 'Espace : suivant · ← : retour · P : lire · Échap : quitter',
  leave: 'Quitter',
  over: 'La présentation est terminée.',
};
