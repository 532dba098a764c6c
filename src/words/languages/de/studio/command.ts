import type { commandWords } from '../../../parts/studio/command';
import { counted } from '../../../numbers';
import type { TranslationOf } from '../../../speaker';

const several = ({ name, count }: { name: string; count: number }): string =>
  count === 1 ? name : `${count} × ${name}`;

export const command: TranslationOf<typeof commandWords> = {
  theObject: ({ name }) => `„${name}“`,
  objects: ({ count }) => counted(count, { one: '# Objekt', other: '# Objekte' }),
  swap: ({ what }) => `Tauschen: ${what}.`,
  remove: ({ what }) => `Entfernen: ${what}.`,
  bigger: ({ what, percent }) => `Vergrößern: ${what}, auf ${percent} % der Breite.`,
  smaller: ({ what, percent }) => `Verkleinern: ${what}, auf ${percent} % der Breite.`,
  spaceAcross: ({ what }) => `Von links nach rechts gleichmäßig verteilen: ${what}.`,
  spaceDown: ({ what }) => `Von oben nach unten gleichmäßig verteilen: ${what}.`,
  leftEdge: ({ what }) => `An den linken Rand: ${what}.`,
  rightEdge: ({ what }) => `An den rechten Rand: ${what}.`,
  topEdge: ({ what }) => `An den oberen Rand: ${what}.`,
  bottomEdge: ({ what }) => `An den unteren Rand: ${what}.`,
  leftwards: ({ what }) => `Nach links: ${what}.`,
  rightwards: ({ what }) => `Nach rechts: ${what}.`,
  upwards: ({ what }) => `Nach oben: ${what}.`,
  downwards: ({ what }) => `Nach unten: ${what}.`,
  locate: ({ what, where }) => `An diese Stelle: ${what}, ${where}.`,
  relate: ({ what, where }) => `Verschieben: ${what} ${where}.`,
  relateWithRoom: ({ what, where, room, count }) =>
    `Verschieben: ${what} ${where}; Platz ${count === 1 ? 'macht' : 'machen'} ${room}.`,
  rename: ({ what, to }) => `Umbenennen: ${what} in ${to}.`,
  add: (added) => `Hinzufügen: ${several(added)}.`,
  addBeside: ({ where, ...added }) => `Hinzufügen: ${several(added)} ${where}.`,
  left: ({ what }) => `links von ${what}`,
  right: ({ what }) => `rechts von ${what}`,
  above: ({ what }) => `über ${what}`,
  below: ({ what }) => `unterhalb von ${what}`,
  on: ({ what }) => `auf ${what}`,
  under: ({ what }) => `unter ${what}`,
  'in front of': ({ what }) => `vor ${what}`,
  behind: ({ what }) => `hinter ${what}`,
  inside: ({ what }) => `in ${what}`,
  around: ({ what }) => `um ${what}`,
  near: ({ what }) => `neben ${what}`,
  between: ({ what }) => `zwischen ${what}`,
  lockedStays: ({ text }) => `${text} Gesperrtes bleibt.`,
  allLocked: 'Nichts ändert sich: Worum es geht, ist gesperrt.',
  nothingToDo: 'Nichts ändert sich: Es ist schon so, oder es ist kein Platz dafür.',
  empty: 'Schreiben, was sich ändern soll.',
  nothing: ({ words }) => `Im Plan heißt nichts „${words}“.`,
  several: ({ words }) =>
    `Der Plan hat mehr als eines von „${words}“: genauer sagen, welches, oder es auswählen.`,
  selection: ({ words }) => `„${words}“ meint das Ausgewählte, und nichts ist ausgewählt.`,
  count: ({ words }) => `„${words}“ sind dafür zu wenige oder zu viele.`,
  unread: ({ words }) => `Nicht verstanden: „${words}“.`,
};
