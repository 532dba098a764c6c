import { list, number } from '../../../numbers';
import type { tidyWords } from '../../../parts/studio/tidy';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const tidy: TranslationOf<typeof tidyWords> = {
  unlock: 'Desbloquee un recuadro o cambie el prompt.',
  change: 'Cambie el prompt o achique un recuadro.',
  noRoom: 'Se cumplen todas las relaciones y no hay sitio para separar más los recuadros.',
  noRoomAdvice: 'Achique un recuadro y ordene de nuevo.',
  conflicts: ({ conflicts }) =>
    `Ningún movimiento de los recuadros cumple todas las relaciones. En conflicto: ${list(conflicts)}.`,
  moreConflicts: ({ conflicts, count }) =>
    `Ningún movimiento de los recuadros cumple todas las relaciones. En conflicto: ${list([...conflicts, `${number(count)} más`])}.`,
  objects: ({ count }) => `${many.objects(count)}`,
  theObject: ({ name }) => `«${name}»`,
  unnamed: 'objeto',
  left: ({ one, other }) => `${one} a la izquierda de ${other}`,
  right: ({ one, other }) => `${one} a la derecha de ${other}`,
  above: ({ one, other }) => `${one} por encima de ${other}`,
  below: ({ one, other }) => `${one} por debajo de ${other}`,
  on: ({ one, other }) => `${one} sobre ${other}`,
  under: ({ one, other }) => `${one} bajo ${other}`,
  'in front of': ({ one, other }) => `${one} delante de ${other}`,
  behind: ({ one, other }) => `${one} detrás de ${other}`,
  inside: ({ one, other }) => `${one} dentro de ${other}`,
  around: ({ one, other }) => `${one} alrededor de ${other}`,
  between: ({ one, other }) => `${one} entre ${other}`,
  tooMany: 'Sin resolver: hay demasiadas relaciones a la vez. No se movió ningún recuadro.',
  tooManyAdvice: 'Pida menos, o mueva antes algunos recuadros a mano.',
  near: ({ one, other }) => `${one} cerca de ${other}`,
  inPlace: ({ one, place }) => `${one}: ${place}`,
  tidy: 'Ordenar',
  asWritten: 'Como se escribió',
  tidiedPlan: ({ what }) => `Ordenado según lo que pide el prompt. Movido: ${what}.`,
  wouldMend: ({ names, count }) =>
    `El plan incumple lo que pide el prompt. Ordenar lo arreglaría: ${list(count > names.length ? [...names, `${number(count - names.length)} más`] : names)}.`,
  tidied: ({ what }) => `Ordenado, movido: ${what}. «Deshacer» lo devuelve a su sitio.`,
  tidiedInPart: ({ what, broken }) =>
    `Ordenado, movido: ${what}. Aún se incumple: ${many.checks(broken)}. «Deshacer» lo devuelve a su sitio.`,
};
