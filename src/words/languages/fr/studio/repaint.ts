import type { repaintWords } from '../../../parts/studio/repaint';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const repaint: TranslationOf<typeof repaintWords> = {
  wholeInstead: 'Peignez plutôt toute l’image.',
  noRepaint: 'Ce modèle ne peut pas repeindre des parties d’une image.',
  otherModel: ({ name }) => `Cette image a été peinte par un autre modèle, ${name}.`,
  otherSize: 'Cette image a une autre taille que celles que peint le modèle.',
  unfinished: 'Cette image est inachevée.',
  changes: ({ count }) => `Ce qui a changé est repeint : ${many.cells(count)}.`,
  object: ({ count }) => `L’objet est repeint : ${many.cells(count)}.`,
  marked: ({ count }) => `Ce qui est marqué est repeint : ${many.cells(count)}.`,
  onlyWords: 'Seuls les mots du plan ont changé depuis cette image, et ils peuvent y compter partout.',
  asItWas: 'Le plan est comme il était quand cette image a été peinte.',
  asItWasAdvice: 'Changez d’abord un cadre, ou marquez au pinceau ce qu’il faut repeindre.',
  paintWhole: 'Peindre toute l’image',
  brush:
    'Pinceau : marquez ce qu’il faut repeindre. Les touches fléchées le déplacent, Espace marque ou efface.',
  allMarked: 'Tout est marqué, toute l’image est donc peinte.',
  stroke: 'trait de pinceau',
  invert: 'inverser les marques',
  clear: 'effacer les marques',
};
