import type { inspectorWords } from '../../../parts/panels/inspector';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const inspector: TranslationOf<typeof inspectorWords> = {
  selected: 'Sélection',
  count: ({ count }) => many.objects(count),
  noBoxYet: 'Pas encore de cadre',
  placeIt: 'Le placer',
  keepRatio: 'Garder le rapport largeur-hauteur',
  align: 'Aligner et espacer',
  byPicture: 'Par rapport à l’image, pas entre eux',
  size: 'Taille et retournement',
  deeds: 'Ordre et plus',
  toBack: 'Vers l’arrière',
  moveUp: 'Monter',
  moveUpHint: 'Monter : plus en arrière',
  moveDown: 'Descendre',
  moveDownHint: 'Descendre : plus en avant',
  toFront: 'Vers l’avant',
  duplicate: 'Dupliquer',
  resetToModel: 'Revenir au modèle',
  anotherTry: 'Autre essai',
  anotherTryHint: 'Autre essai : repeindre cet objet, et rien d’autre',
  delete: 'Supprimer',
  deleted: ({ name }) => `${name} supprimé. « Annuler » le ramène.`,
  asPlanned: ({ name }) => `${name} est comme le modèle l’a planifié`,
  kind: 'Sorte',
  otherKind: 'Une autre',
  colour: 'Couleur',
  noColour: 'Aucune',
  spreadHint: 'Où le modèle aurait mis chaque bord, huit fois sur dix',
  spread: ({ left, top, right, bottom }) =>
    `Cadre du modèle : gauche ${left}, haut ${top}, droite ${right}, bas ${bottom}`,
};
