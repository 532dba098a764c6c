import { list, percent } from '../../numbers';
import type { reasonsWords } from '../../parts/reasons';
import type { TranslationOf } from '../../speaker';

// Names are the prompt's, in its language: in quotes they need no grammar.
const quoted = (names: readonly string[]): string => list(names.map((name) => `«${name}»`));
const no = (names: readonly string[]): string => list(names.map((name) => `«${name}»`));

export const reasons: TranslationOf<typeof reasonsWords> = {
  some: ({ found, of, text }) => `${found} de ${of}: ${text}`,

  'boxes-missing': 'Aún no están todos los recuadros.',
  unread: 'Las reglas no pueden leer esta parte del prompt.',
  'not-asked': 'El prompt no pide esto.',
  has: ({ what }) => `En el plan: «${what}».`,
  'has-so-far': ({ what }) => `Por ahora en el plan: «${what}».`,
  'has-none': ({ names }) => `Falta en el plan: ${no(names)}.`,
  'has-none-so-far': ({ names }) => `Por ahora falta en el plan: ${no(names)}.`,
  'has-others': ({ names }) => `En el plan: ${quoted(names)}.`,
  'colour-in-name': ({ colour }) => `Su nombre dice «${colour}».`,
  'colour-in-prose': ({ colour }) => `La prosa dice «${colour}».`,
  'colour-unsaid': ({ name, colour }) => `El plan no dice que «${name}» sea «${colour}».`,
  'says-of-it': ({ text }) => `El plan dice «${text}».`,
  'says-not-of-it': ({ text }) => `El plan no dice de ello «${text}».`,
  'prose-says': ({ text }) => `La prosa dice «${text}».`,
  'prose-says-not': ({ text }) => `La prosa no dice «${text}».`,
  fills: ({ name, share }) => `«${name}» ocupa el ${percent(share)} de la imagen.`,
  'centre-at': ({ name, across, down }) =>
    `El centro de «${name}» está a un ${percent(across)} desde la izquierda y un ${percent(down)} desde arriba.`,
  'in-background': ({ name }) => `«${name}» está en el fondo.`,
  'in-foreground': ({ name }) => `«${name}» está en primer plano.`,
  'others-farther-back': ({ name }) => `Todo lo demás está más atrás que «${name}».`,
  'others-nearer': ({ name }) => `Todo lo demás está más cerca que «${name}».`,

  'centre-left': ({ a, b }) => `El centro de «${a}» está a la izquierda del de «${b}».`,
  'centre-right': ({ a, b }) => `El centro de «${a}» está a la derecha del de «${b}».`,
  'centre-above': ({ a, b }) => `El centro de «${a}» está por encima del de «${b}».`,
  'centre-below': ({ a, b }) => `El centro de «${a}» está por debajo del de «${b}».`,
  'centre-level': ({ a, b }) => `El centro de «${a}» está a la altura del de «${b}».`,
  'centre-close': ({ a, b }) => `El centro de «${a}» está cerca del de «${b}».`,
  'more-above-than-beside': ({ a, b }) =>
    `El centro de «${a}» está más por encima que al lado del de «${b}».`,
  'more-below-than-beside': ({ a, b }) =>
    `El centro de «${a}» está más por debajo que al lado del de «${b}».`,
  'more-beside-than-above': ({ a, b }) =>
    `El centro de «${a}» está más al lado que por encima del de «${b}».`,
  'more-beside-than-below': ({ a, b }) =>
    `El centro de «${a}» está más al lado que por debajo del de «${b}».`,
  'centre-far': ({ a, b, share }) =>
    `El centro de «${a}» está a un ${percent(share)} de la imagen del de «${b}».`,
  overlap: ({ a, b, share }) =>
    `«${a}» y «${b}» se solapan un ${percent(share)}; debe ser menos del ${percent(0.1)}.`,
  'not-touching': ({ a, b }) => `«${a}» no toca la parte superior de «${b}».`,
  beside: ({ a, b }) => `«${a}» y «${b}» están uno junto a otro.`,
  'farther-back': ({ a, b }) => `«${a}» está más atrás que «${b}».`,
  nearer: ({ a, b }) => `«${a}» está más cerca que «${b}».`,
  lower: ({ a, b }) => `El centro de «${a}» está más abajo que el de «${b}».`,
  'not-lower': ({ a, b }) => `El centro de «${a}» no está más abajo que el de «${b}».`,
  'not-both-sides': ({ a, b }) => `«${a}» no está a ambos lados de «${b}».`,
  'is:on': ({ a, names }) => `«${a}» está sobre ${quoted(names)}.`,
  'is:under': ({ a, names }) => `«${a}» está bajo ${quoted(names)}.`,
  'is:in front of': ({ a, names }) => `«${a}» está delante de ${quoted(names)}.`,
  'is:behind': ({ a, names }) => `«${a}» está detrás de ${quoted(names)}.`,
  'is:inside': ({ a, names }) => `«${a}» está dentro de ${quoted(names)}.`,
  'is:around': ({ a, names }) => `«${a}» está alrededor de ${quoted(names)}.`,
  'is:between': ({ a, names }) => `«${a}» está entre ${quoted(names)}.`,
  'is-not:on': ({ a, names }) => `«${a}» no está sobre ${quoted(names)}.`,
  'is-not:under': ({ a, names }) => `«${a}» no está bajo ${quoted(names)}.`,
  'is-not:in front of': ({ a, names }) => `«${a}» no está delante de ${quoted(names)}.`,
  'is-not:behind': ({ a, names }) => `«${a}» no está detrás de ${quoted(names)}.`,
  'is-not:inside': ({ a, names }) => `«${a}» no está dentro de ${quoted(names)}.`,
  'is-not:around': ({ a, names }) => `«${a}» no está alrededor de ${quoted(names)}.`,
  'is-not:between': ({ a, names }) => `«${a}» no está entre ${quoted(names)}.`,

  finds: ({ what }) => `El detector encuentra «${what}».`,
  'finds-none': ({ names }) => `El detector no encuentra ${no(names)}.`,
  'finds-nothing': 'El detector no encuentra nada en absoluto.',
  'finds-only-asked': 'El detector encuentra solo lo que se pide.',
  'finds-also': ({ names }) => `El detector encuentra además ${quoted(names)}.`,
  sees: ({ names }) => `El detector ve ${list(names)}.`,
  'seen-in-own-colour': ({ what }) => `${what} en su propio color`,
  'sees-colour': ({ colour }) => `El detector ve «${colour}».`,
  'only-some': ({ found, of }) => `Solo hay ${found} de ${of}.`,
  'front-unseen': 'Los recuadros no muestran qué está delante; el solapamiento cuenta como ello.',
  'tells-objects-and-colours': 'El detector distingue solo objetos y colores.',
  'says-yes': ({ text, share }) => `A «${text}» el modelo responde que sí (certeza ${percent(share)}).`,
  'says-no': ({ text, share }) => `A «${text}» el modelo responde que no (certeza ${percent(share)}).`,
  'no-answer': 'El modelo no dio respuesta.',
  'no-question': 'De esto no se hace ninguna pregunta.',
};
