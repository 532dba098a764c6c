import { list, number } from '../../../numbers';
import type { tidyWords } from '../../../parts/studio/tidy';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const tidy: TranslationOf<typeof tidyWords> = {
  unlock: 'Desbloqueie uma caixa ou mude o prompt.',
  change: 'Mude o prompt ou diminua uma caixa.',
  noRoom: 'Todas as relações estão cumpridas, e não há espaço para afastar mais as caixas.',
  noRoomAdvice: 'Diminua uma caixa e arrume de novo.',
  conflicts: ({ conflicts }) =>
    `Nenhum movimento das caixas cumpre todas as relações. Em conflito: ${list(conflicts)}.`,
  moreConflicts: ({ conflicts, count }) =>
    `Nenhum movimento das caixas cumpre todas as relações. Em conflito: ${list([...conflicts, `mais ${number(count)}`])}.`,
  objects: ({ count }) => `${many.objects(count)}`,
  theObject: ({ name }) => `“${name}”`,
  unnamed: 'objeto',
  left: ({ one, other }) => `${one} à esquerda de ${other}`,
  right: ({ one, other }) => `${one} à direita de ${other}`,
  above: ({ one, other }) => `${one} acima de ${other}`,
  below: ({ one, other }) => `${one} abaixo de ${other}`,
  on: ({ one, other }) => `${one} sobre ${other}`,
  under: ({ one, other }) => `${one} sob ${other}`,
  'in front of': ({ one, other }) => `${one} na frente de ${other}`,
  behind: ({ one, other }) => `${one} atrás de ${other}`,
  inside: ({ one, other }) => `${one} dentro de ${other}`,
  around: ({ one, other }) => `${one} em volta de ${other}`,
  between: ({ one, other }) => `${one} entre ${other}`,
  tooMany: 'Não resolvido: há relações demais de uma vez. Nenhuma caixa foi movida.',
  tooManyAdvice: 'Peça menos, ou mova antes algumas caixas à mão.',
  near: ({ one, other }) => `${one} perto de ${other}`,
  inPlace: ({ one, place }) => `${one}: ${place}`,
  tidy: 'Arrumar',
  asWritten: 'Como escrito',
  tidiedPlan: ({ what }) => `Arrumado conforme o que o prompt pede. Movido: ${what}.`,
  wouldMend: ({ names, count }) =>
    `O plano não cumpre o que o prompt pede. Arrumar resolveria: ${list(count > names.length ? [...names, `mais ${number(count - names.length)}`] : names)}.`,
  tidied: ({ what }) => `Arrumado, movido: ${what}. “Desfazer” devolve tudo ao lugar.`,
  tidiedInPart: ({ what, broken }) =>
    `Arrumado, movido: ${what}. Ainda não cumprido: ${many.checks(broken)}. “Desfazer” devolve tudo ao lugar.`,
};
