import type { referenceWords } from '../../../parts/panels/reference';
import type { TranslationOf } from '../../../speaker';

export const reference: TranslationOf<typeof referenceWords> = {
  title: 'Image sous le plan',
  what: 'Une photo ou un croquis à décalquer. Choisissez-la, déposez-la ou collez-la n’importe où. Elle reste sur cet appareil, et aucun modèle ne la voit.',
  choose: 'Choisir une image',
  another: 'Autre image',
  opacity: 'Opacité',
  locked: 'Verrouillée',
  lockedHint: 'Déverrouillée, elle se fait glisser là où il n’y a pas de cadre.',
  place: 'Place et largeur',
  fit: 'Ajuster',
  remove: 'L’enlever',
  isThere: 'L’image est sous le plan, pour être décalquée.',
  isThereAdvice: 'Elle ne contient pas de scène. Elle reste sur cet appareil, et aucun modèle ne la voit.',
  isGone: 'L’image sous le plan est enlevée.',
  undo: 'Annuler',
};
