import type { helpWords } from '../../../parts/dialogs/help';
import type { TranslationOf } from '../../../speaker';

export const help: TranslationOf<typeof helpWords> = {
  nextObject: 'Objet suivant',
  rename: 'Renommer l’objet sélectionné',
  delete: 'Supprimer les objets sélectionnés',
  nudge: 'Déplacer un peu ; avec Maj par pas plus grands, avec Alt d’un pas du modèle',
  fitPicture: 'Ajuster à l’image',
  fitSelection: 'Ajuster à la sélection',
  actualSize: 'Image à sa taille réelle',
  holdToPan: 'Maintenir et glisser pour déplacer la vue',
  dragCopy: 'Glisser une copie ; redimensionner depuis le centre',
  keepRatio: 'Garder le rapport ou l’axe',
  withoutSnapping: 'Glisser sans accrocher ; cliquer ce qui est dessous',
  title: 'Clavier',
  onCanvas: 'Sur la toile',
  run: 'Exécution',
  edit: 'Édition',
  objects: 'Objets',
  trace: 'Trace',
  view: 'Affichage',
  scene: 'Scène',
};
