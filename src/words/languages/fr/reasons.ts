import { list, percent } from '../../numbers';
import type { reasonsWords } from '../../parts/reasons';
import type { TranslationOf } from '../../speaker';

// Names are the prompt's, in its language: in quotes they need no grammar.
const quoted = (names: readonly string[]): string => list(names.map((name) => `«\u00A0${name}\u00A0»`));
const no = (names: readonly string[]): string => list(names.map((name) => `«\u00A0${name}\u00A0»`));

export const reasons: TranslationOf<typeof reasonsWords> = {
  some: ({ found, of, text }) => `${found} sur ${of} : ${text}`,

  'boxes-missing': 'Tous les cadres ne sont pas encore là.',
  unread: 'Les règles ne peuvent pas lire cette partie du prompt.',
  'not-asked': 'Le prompt ne demande pas cela.',
  has: ({ what }) => `Dans le plan : « ${what} ».`,
  'has-so-far': ({ what }) => `Jusqu’ici dans le plan : « ${what} ».`,
  'has-none': ({ names }) => `Absent du plan : ${no(names)}.`,
  'has-none-so-far': ({ names }) => `Jusqu’ici absent du plan : ${no(names)}.`,
  'has-others': ({ names }) => `Dans le plan : ${quoted(names)}.`,
  'colour-in-name': ({ colour }) => `Son nom dit « ${colour} ».`,
  'colour-in-prose': ({ colour }) => `La prose dit « ${colour} ».`,
  'colour-unsaid': ({ name, colour }) => `Le plan ne dit pas que « ${name} » est « ${colour} ».`,
  'says-of-it': ({ text }) => `Le plan dit « ${text} ».`,
  'says-not-of-it': ({ text }) => `Le plan n’en dit pas « ${text} ».`,
  'prose-says': ({ text }) => `La prose dit « ${text} ».`,
  'prose-says-not': ({ text }) => `La prose ne dit pas « ${text} ».`,
  fills: ({ name, share }) => `« ${name} » remplit ${percent(share)} de l’image.`,
  'centre-at': ({ name, across, down }) =>
    `Le centre de « ${name} » est à ${percent(across)} de la gauche et ${percent(down)} du haut.`,
  'in-background': ({ name }) => `« ${name} » est à l’arrière-plan.`,
  'in-foreground': ({ name }) => `« ${name} » est au premier plan.`,
  'others-farther-back': ({ name }) => `Tout le reste est plus en arrière que « ${name} ».`,
  'others-nearer': ({ name }) => `Tout le reste est plus proche que « ${name} ».`,

  'centre-left': ({ a, b }) => `Le centre de « ${a} » est à gauche de celui de « ${b} ».`,
  'centre-right': ({ a, b }) => `Le centre de « ${a} » est à droite de celui de « ${b} ».`,
  'centre-above': ({ a, b }) => `Le centre de « ${a} » est au-dessus de celui de « ${b} ».`,
  'centre-below': ({ a, b }) => `Le centre de « ${a} » est au-dessous de celui de « ${b} ».`,
  'centre-level': ({ a, b }) => `Le centre de « ${a} » est au niveau de celui de « ${b} ».`,
  'centre-close': ({ a, b }) => `Le centre de « ${a} » est proche de celui de « ${b} ».`,
  'more-above-than-beside': ({ a, b }) =>
    `Le centre de « ${a} » est plus au-dessus qu’à côté de celui de « ${b} ».`,
  'more-below-than-beside': ({ a, b }) =>
    `Le centre de « ${a} » est plus au-dessous qu’à côté de celui de « ${b} ».`,
  'more-beside-than-above': ({ a, b }) =>
    `Le centre de « ${a} » est plus à côté qu’au-dessus de celui de « ${b} ».`,
  'more-beside-than-below': ({ a, b }) =>
    `Le centre de « ${a} » est plus à côté qu’au-dessous de celui de « ${b} ».`,
  'centre-far': ({ a, b, share }) =>
    `Le centre de « ${a} » est à ${percent(share)} de l’image de celui de « ${b} ».`,
  overlap: ({ a, b, share }) =>
    `« ${a} » et « ${b} » se recouvrent à ${percent(share)} ; il faut moins de ${percent(0.1)}.`,
  'not-touching': ({ a, b }) => `« ${a} » ne touche pas le haut de « ${b} ».`,
  beside: ({ a, b }) => `« ${a} » et « ${b} » sont côte à côte.`,
  'farther-back': ({ a, b }) => `« ${a} » est plus en arrière que « ${b} ».`,
  nearer: ({ a, b }) => `« ${a} » est plus proche que « ${b} ».`,
  lower: ({ a, b }) => `Le centre de « ${a} » est plus bas que celui de « ${b} ».`,
  'not-lower': ({ a, b }) => `Le centre de « ${a} » n’est pas plus bas que celui de « ${b} ».`,
  'not-both-sides': ({ a, b }) => `« ${a} » n’est pas des deux côtés de « ${b} ».`,
  'is:on': ({ a, names }) => `« ${a} » est sur ${quoted(names)}.`,
  'is:under': ({ a, names }) => `« ${a} » est sous ${quoted(names)}.`,
  'is:in front of': ({ a, names }) => `« ${a} » est devant ${quoted(names)}.`,
  'is:behind': ({ a, names }) => `« ${a} » est derrière ${quoted(names)}.`,
  'is:inside': ({ a, names }) => `« ${a} » est dans ${quoted(names)}.`,
  'is:around': ({ a, names }) => `« ${a} » est autour de ${quoted(names)}.`,
  'is:between': ({ a, names }) => `« ${a} » est entre ${quoted(names)}.`,
  'is-not:on': ({ a, names }) => `« ${a} » n’est pas sur ${quoted(names)}.`,
  'is-not:under': ({ a, names }) => `« ${a} » n’est pas sous ${quoted(names)}.`,
  'is-not:in front of': ({ a, names }) => `« ${a} » n’est pas devant ${quoted(names)}.`,
  'is-not:behind': ({ a, names }) => `« ${a} » n’est pas derrière ${quoted(names)}.`,
  'is-not:inside': ({ a, names }) => `« ${a} » n’est pas dans ${quoted(names)}.`,
  'is-not:around': ({ a, names }) => `« ${a} » n’est pas autour de ${quoted(names)}.`,
  'is-not:between': ({ a, names }) => `« ${a} » n’est pas entre ${quoted(names)}.`,

  finds: ({ what }) => `Le détecteur trouve « ${what} ».`,
  'finds-none': ({ names }) => `Le détecteur ne trouve pas ${no(names)}.`,
  'finds-nothing': 'Le détecteur ne trouve rien du tout.',
  'finds-only-asked': 'Le détecteur ne trouve que ce qui est demandé.',
  'finds-also': ({ names }) => `Le détecteur trouve aussi ${quoted(names)}.`,
  sees: ({ names }) => `Le détecteur voit ${list(names)}.`,
  'seen-in-own-colour': ({ what }) => `${what} dans sa propre couleur`,
  'sees-colour': ({ colour }) => `Le détecteur voit « ${colour} ».`,
  'only-some': ({ found, of }) => `Seulement ${found} sur ${of} sont là.`,
  'front-unseen': 'Les cadres ne montrent pas ce qui est devant ; le recouvrement en tient lieu.',
  'tells-objects-and-colours': 'Le détecteur ne distingue que les objets et les couleurs.',
  'says-yes': ({ text, share }) => `À « ${text} », le modèle répond oui (sûr à ${percent(share)}).`,
  'says-no': ({ text, share }) => `À « ${text} », le modèle répond non (sûr à ${percent(share)}).`,
  'no-answer': 'Le modèle n’a pas répondu.',
  'no-question': 'Il n’en est pas fait de question.',
};
