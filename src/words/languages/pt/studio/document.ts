import { number } from '../../../numbers';
import type { documentWords } from '../../../parts/studio/document';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const document: TranslationOf<typeof documentWords> = {
  object: 'objeto',
  objects: ({ count }) => many.objects(count),
  typing: 'digitação',
  nameScene: 'nome da cena',
  move: ({ what }) => `mover ${what}`,
  rename: ({ what }) => `renomear ${what}`,
  delete: ({ what }) => `excluir ${what}`,
  add: ({ what }) => `adicionar ${what}`,
  duplicate: ({ what }) => `duplicar ${what}`,
  reorder: ({ what }) => `reordenar ${what}`,
  lock: ({ what }) => `bloquear ${what}`,
  unlock: ({ what }) => `desbloquear ${what}`,
  hide: ({ what }) => `ocultar ${what}`,
  show: ({ what }) => `mostrar ${what}`,
  reset: ({ what }) => `redefinir ${what}`,
  editText: 'editar o texto',
  align: ({ what }) => `alinhar ${what}`,
  distribute: ({ what }) => `espaçar ${what}`,
  matchSize: ({ what }) => `igualar o tamanho de ${what}`,
  flip: ({ what }) => `virar ${what}`,
  layOut: ({ what }) => `dispor ${what}`,
  toStep: ({ what }) => `mover ${what} um passo do modelo`,
  paste: ({ what }) => `colar ${what}`,
  isAligned: ({ count }) => `Alinhado: ${many.objects(count)}`,
  isSpaced: ({ count }) => `Espaçado por igual: ${many.objects(count)}`,
  isSized: ({ count }) => `Do mesmo tamanho: ${many.objects(count)}`,
  isFlipped: ({ count }) => `Virado da esquerda para a direita: ${many.objects(count)}`,
  isLaidOut: ({ count }) => `Disposto: ${many.objects(count)}`,
  isCopied: ({ count }) => `Copiado: ${many.objects(count)}`,
  isCut: ({ count }) => `Recortado: ${many.objects(count)}. “Colar” põe em outro lugar.`,
  isPasted: ({ count }) => `Colado: ${many.objects(count)}`,
  isDuplicated: ({ count }) => `Duplicado: ${many.objects(count)}`,
  isReordered: ({ what, at, of }) => `${what}: agora ${number(at)} de ${number(of)} a partir de trás`,
  replacePlan: 'substituir o plano',
  openScene: 'abrir uma cena',
  newScene: 'nova cena',
  place: ({ left, top, width, height }) =>
    `esquerda ${left}%, topo ${top}%, largura ${width}%, altura ${height}%`,
  promptTooLong: ({ over, limit }) =>
    `Este prompt passa em ${many.characters(over)} do que qualquer modelo lê aqui: o limite é ${number(limit)}. Encurte-o para planejar; nada é cortado por você.`,
  promptFull: ({ most }) =>
    `O prompt está cheio: uma cena comporta ${many.characters(most)}. O que não coube foi omitido.`,
  sceneNameFull: ({ most }) =>
    `O nome de uma cena comporta ${many.characters(most)}. O que não coube foi omitido.`,
  objectNameFull: ({ most }) =>
    `O nome de um objeto comporta ${many.characters(most)}. O que não coube foi omitido.`,
  tooManyObjects: ({ most, found }) =>
    `Um plano comporta ${many.objects(most)}, e assim teria ${number(found)}: fica como estava.`,
  chainTooLong: ({ most, found }) =>
    `O texto de um plano comporta ${many.characters(most)}, e assim teria ${number(found)}: fica como estava.`,
  noWords: 'Não há palavras neste prompt. Diga as coisas que a imagem deve mostrar.',
};
