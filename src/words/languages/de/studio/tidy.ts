import { counted, list } from '../../../numbers';
import type { tidyWords } from '../../../parts/studio/tidy';
import type { TranslationOf } from '../../../speaker';

export const tidy: TranslationOf<typeof tidyWords> = {
  unlock: 'Einen Rahmen entsperren oder den Prompt ändern.',
  change: 'Den Prompt ändern oder einen Rahmen verkleinern.',
  noRoom: 'Jede Beziehung ist erfüllt, und es ist kein Platz, die Rahmen weiter auseinanderzurücken.',
  noRoomAdvice: 'Einen Rahmen verkleinern, dann noch einmal aufräumen.',
  conflicts: ({ conflicts }) =>
    `Kein Verschieben der Rahmen erfüllt alle Beziehungen. Im Widerspruch: ${list(conflicts)}.`,
  moreConflicts: ({ conflicts, count }) =>
    `Kein Verschieben der Rahmen erfüllt alle Beziehungen. Im Widerspruch: ${list([...conflicts, `${count} weitere`])}.`,
  objects: ({ count }) => `${count} Objekte`,
  theObject: ({ name }) => `„${name}“`,
  unnamed: 'Objekt',
  left: ({ one, other }) => `${one} links von ${other}`,
  right: ({ one, other }) => `${one} rechts von ${other}`,
  above: ({ one, other }) => `${one} über ${other}`,
  below: ({ one, other }) => `${one} unter ${other}`,
  on: ({ one, other }) => `${one} auf ${other}`,
  under: ({ one, other }) => `${one} unterhalb von ${other}`,
  'in front of': ({ one, other }) => `${one} vor ${other}`,
  behind: ({ one, other }) => `${one} hinter ${other}`,
  inside: ({ one, other }) => `${one} in ${other}`,
  around: ({ one, other }) => `${one} um ${other} herum`,
  between: ({ one, other }) => `${one} zwischen ${other}`,
  tooMany: 'Nicht gelöst: Es sind zu viele Beziehungen auf einmal. Kein Rahmen wurde bewegt.',
  tooManyAdvice: 'Weniger verlangen oder einige Rahmen erst von Hand verschieben.',
  near: ({ one, other }) => `${one} nahe bei ${other}`,
  inPlace: ({ one, place }) => `${one}: ${place}`,
  tidy: 'Aufräumen',
  asWritten: 'Wie geschrieben',
  tidiedPlan: ({ what }) => `Aufgeräumt: ${what} dorthin verschoben, wo der Prompt es verlangt.`,
  wouldMend: ({ names, count }) =>
    `Der Plan verletzt, was der Prompt verlangt. Aufräumen stellt her: ${list(
      count > names.length ? [...names, `${count - names.length} weitere`] : names,
    )}.`,
  tidied: ({ what }) => `Aufgeräumt: ${what} verschoben. „Rückgängig“ stellt den alten Stand her.`,
  tidiedInPart: ({ what, broken }) =>
    `Aufgeräumt: ${what} verschoben. ${counted(broken, { one: '# Prüfung ist', other: '# Prüfungen sind' })} noch verletzt. „Rückgängig“ stellt den alten Stand her.`,
};
