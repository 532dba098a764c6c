import { number } from '../../../numbers';
import type { documentWords } from '../../../parts/studio/document';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const document: TranslationOf<typeof documentWords> = {
  object: 'objeto',
  objects: ({ count }) => many.objects(count),
  typing: 'escritura',
  nameScene: 'nombre de la escena',
  move: ({ what }) => `mover ${what}`,
  rename: ({ what }) => `cambiar el nombre de ${what}`,
  delete: ({ what }) => `eliminar ${what}`,
  add: ({ what }) => `añadir ${what}`,
  duplicate: ({ what }) => `duplicar ${what}`,
  reorder: ({ what }) => `reordenar ${what}`,
  lock: ({ what }) => `bloquear ${what}`,
  unlock: ({ what }) => `desbloquear ${what}`,
  hide: ({ what }) => `ocultar ${what}`,
  show: ({ what }) => `mostrar ${what}`,
  reset: ({ what }) => `restablecer ${what}`,
  editText: 'editar el texto',
  align: ({ what }) => `alinear ${what}`,
  distribute: ({ what }) => `espaciar ${what}`,
  matchSize: ({ what }) => `igualar el tamaño de ${what}`,
  flip: ({ what }) => `voltear ${what}`,
  layOut: ({ what }) => `disponer ${what}`,
  toStep: ({ what }) => `mover ${what} un paso del modelo`,
  paste: ({ what }) => `pegar ${what}`,
  isAligned: ({ count }) => `Alineado: ${many.objects(count)}`,
  isSpaced: ({ count }) => `Espaciado por igual: ${many.objects(count)}`,
  isSized: ({ count }) => `De un mismo tamaño: ${many.objects(count)}`,
  isFlipped: ({ count }) => `Volteado de izquierda a derecha: ${many.objects(count)}`,
  isLaidOut: ({ count }) => `Dispuesto: ${many.objects(count)}`,
  isCopied: ({ count }) => `Copiado: ${many.objects(count)}`,
  isCut: ({ count }) => `Cortado: ${many.objects(count)}. «Pegar» lo pone en otro lugar.`,
  isPasted: ({ count }) => `Pegado: ${many.objects(count)}`,
  isDuplicated: ({ count }) => `Duplicado: ${many.objects(count)}`,
  isReordered: ({ what, at, of }) => `${what}: ahora ${number(at)} de ${number(of)} desde el fondo`,
  replacePlan: 'sustituir el plan',
  openScene: 'abrir una escena',
  newScene: 'escena nueva',
  place: ({ left, top, width, height }) =>
    `izquierda ${left} %, arriba ${top} %, anchura ${width} %, altura ${height} %`,
  promptTooLong: ({ over, limit }) =>
    `Este prompt supera en ${many.characters(over)} lo que lee cualquier modelo aquí: el límite es ${number(limit)}. Acórtelo para planificar; no se corta nada por usted.`,
  promptFull: ({ most }) =>
    `El prompt está lleno: una escena admite ${many.characters(most)}. Lo que no cupo se omitió.`,
  sceneNameFull: ({ most }) =>
    `El nombre de una escena admite ${many.characters(most)}. Lo que no cupo se omitió.`,
  objectNameFull: ({ most }) =>
    `El nombre de un objeto admite ${many.characters(most)}. Lo que no cupo se omitió.`,
  tooManyObjects: ({ most, found }) =>
    `Un plan admite ${many.objects(most)}, y así tendría ${number(found)}: queda como estaba.`,
  chainTooLong: ({ most, found }) =>
    `El texto de un plan admite ${many.characters(most)}, y así tendría ${number(found)}: queda como estaba.`,
  noWords: 'No hay palabras en este prompt. Nombre las cosas que debe mostrar la imagen.',
};
