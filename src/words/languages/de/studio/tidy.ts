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
  near: ({ one, other }) => `${one} nahe bei ${other}`,
  tidied: ({ what }) => `Aufgeräumt: ${what} verschoben. „Rückgängig“ stellt den alten Stand her.`,
  tidiedInPart: ({ what, broken }) =>
    `Aufgeräumt: ${what} verschoben. ${counted(broken, { one: '# Prüfung ist', other: '# Prüfungen sind' })} noch verletzt. „Rückgängig“ stellt den alten Stand her.`,
};
