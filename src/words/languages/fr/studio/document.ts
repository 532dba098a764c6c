import { number } from '../../../numbers';
import type { documentWords } from '../../../parts/studio/document';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const document: TranslationOf<typeof documentWords> = {
  object: 'objet',
  objects: ({ count }) => many.objects(count),
  typing: 'saisie',
  nameScene: 'nom de la scène',
  move: ({ what }) => `déplacer ${what}`,
  rename: ({ what }) => `renommer ${what}`,
  delete: ({ what }) => `supprimer ${what}`,
  add: ({ what }) => `ajouter ${what}`,
  duplicate: ({ what }) => `dupliquer ${what}`,
  reorder: ({ what }) => `réordonner ${what}`,
  lock: ({ what }) => `verrouiller ${what}`,
  unlock: ({ what }) => `déverrouiller ${what}`,
  hide: ({ what }) => `masquer ${what}`,
  show: ({ what }) => `afficher ${what}`,
  reset: ({ what }) => `réinitialiser ${what}`,
  editText: 'modifier le texte',
  align: ({ what }) => `aligner ${what}`,
  distribute: ({ what }) => `espacer ${what}`,
  matchSize: ({ what }) => `égaliser la taille de ${what}`,
  flip: ({ what }) => `retourner ${what}`,
  layOut: ({ what }) => `disposer ${what}`,
  toStep: ({ what }) => `déplacer ${what} d’un pas du modèle`,
  paste: ({ what }) => `coller ${what}`,
  isAligned: ({ count }) => `Aligné : ${many.objects(count)}`,
  isSpaced: ({ count }) => `Espacé également : ${many.objects(count)}`,
  isSized: ({ count }) => `De même taille : ${many.objects(count)}`,
  isFlipped: ({ count }) => `Retourné de gauche à droite : ${many.objects(count)}`,
  isLaidOut: ({ count }) => `Disposé : ${many.objects(count)}`,
  isCopied: ({ count }) => `Copié : ${many.objects(count)}`,
  isCut: ({ count }) => `Coupé : ${many.objects(count)}. « Coller » les met ailleurs.`,
  isPasted: ({ count }) => `Collé : ${many.objects(count)}`,
  isDuplicated: ({ count }) => `Dupliqué : ${many.objects(count)}`,
  isReordered: ({ what, at, of }) => `${what} : maintenant ${number(at)} sur ${number(of)} depuis l’arrière`,
  replacePlan: 'remplacer le plan',
  openScene: 'ouvrir une scène',
  newScene: 'nouvelle scène',
  place: ({ left, top, width, height }) =>
    `gauche ${left} %, haut ${top} %, largeur ${width} %, hauteur ${height} %`,
  promptTooLong: ({ over, limit }) =>
    `Ce prompt dépasse de ${many.characters(over)} ce que lit tout modèle ici : la limite est de ${number(limit)}. Raccourcissez-le pour planifier ; rien n’est coupé à votre place.`,
  promptFull: ({ most }) =>
    `Le prompt est plein : une scène en contient ${many.characters(most)}. Ce qui dépassait a été laissé de côté.`,
  sceneNameFull: ({ most }) =>
    `Le nom d’une scène a au plus ${many.characters(most)}. Ce qui dépassait a été laissé de côté.`,
  objectNameFull: ({ most }) =>
    `Le nom d’un objet a au plus ${many.characters(most)}. Ce qui dépassait a été laissé de côté.`,
  tooManyObjects: ({ most, found }) =>
    `Un plan contient au plus ${many.objects(most)}, et cela en ferait ${number(found)} : il reste tel quel.`,
  chainTooLong: ({ most, found }) =>
    `Le texte d’un plan a au plus ${many.characters(most)}, et cela en ferait ${number(found)} : il reste tel quel.`,
  noWords: 'Il n’y a pas de mots dans ce prompt. Nommez les choses que l’image doit montrer.',
};
