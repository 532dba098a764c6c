import { list, number } from '../../../numbers';
import type { tidyWords } from '../../../parts/studio/tidy';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const tidy: TranslationOf<typeof tidyWords> = {
  unlock: 'Déverrouillez un cadre ou changez le prompt.',
  change: 'Changez le prompt ou rapetissez un cadre.',
  noRoom: 'Toutes les relations sont respectées, et il n’y a pas de place pour écarter les cadres.',
  noRoomAdvice: 'Rapetissez un cadre, puis rangez de nouveau.',
  conflicts: ({ conflicts }) =>
    `Aucun déplacement des cadres ne respecte toutes les relations. En conflit : ${list(conflicts)}.`,
  moreConflicts: ({ conflicts, count }) =>
    `Aucun déplacement des cadres ne respecte toutes les relations. En conflit\u00A0: ${list([...conflicts, `${number(count)} de plus`])}.`,
  objects: ({ count }) => `${many.objects(count)}`,
  theObject: ({ name }) => `« ${name} »`,
  unnamed: 'objet',
  left: ({ one, other }) => `${one} à gauche de ${other}`,
  right: ({ one, other }) => `${one} à droite de ${other}`,
  above: ({ one, other }) => `${one} au-dessus de ${other}`,
  below: ({ one, other }) => `${one} au-dessous de ${other}`,
  on: ({ one, other }) => `${one} sur ${other}`,
  under: ({ one, other }) => `${one} sous ${other}`,
  'in front of': ({ one, other }) => `${one} devant ${other}`,
  behind: ({ one, other }) => `${one} derrière ${other}`,
  inside: ({ one, other }) => `${one} dans ${other}`,
  around: ({ one, other }) => `${one} autour de ${other}`,
  between: ({ one, other }) => `${one} entre ${other}`,
  tooMany: 'Non résolu : il y a trop de relations à la fois. Aucun cadre n’a été déplacé.',
  tooManyAdvice: 'Demandez-en moins, ou déplacez d’abord quelques cadres à la main.',
  near: ({ one, other }) => `${one} près de ${other}`,
  inPlace: ({ one, place }) => `${one} : ${place}`,
  tidy: 'Ranger',
  asWritten: 'Comme écrit',
  tidiedPlan: ({ what }) => `Rangé selon ce que demande le prompt. Déplacé\u00A0: ${what}.`,
  wouldMend: ({ names, count }) =>
    `Le plan enfreint ce que demande le prompt. Ranger corrigerait\u00A0: ${list(count > names.length ? [...names, `${number(count - names.length)} de plus`] : names)}.`,
  tidied: ({ what }) => `Rangé, déplacé : ${what}. « Annuler » remet tout en place.`,
  tidiedInPart: ({ what, broken }) =>
    `Rangé, déplacé : ${what}. Encore enfreint : ${many.checks(broken)}. « Annuler » remet tout en place.`,
};
