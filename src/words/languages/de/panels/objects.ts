import { counted, list, number } from '../../../numbers';
import type { objectsWords } from '../../../parts/panels/objects';
import type { TranslationOf } from '../../../speaker';

export const objects: TranslationOf<typeof objectsWords> = {
  rowOfObject: 'Die Zeile dieses Objekts',
  noBoxYet: 'Noch kein Rahmen',
  objects: 'Objekte',
  addObject: 'Objekt hinzufügen',
  add: 'Neu',
  empty:
    'Noch ist nichts geplant. Einen Prompt planen, hier ein Objekt hinzufügen oder auf der Bühne einen Rahmen zeichnen.',
  nameNewObject: 'Name des neuen Objekts',
  namePlaceholder: 'Name, z. B. red apple',
  hide: 'Ausblenden',
  showOnCanvas: 'Auf der Bühne zeigen',
  hideOnCanvas: 'Auf der Bühne ausblenden',
  lock: 'Sperren',
  unlock: 'Entsperren',
  added: ({ name, count }) => `${name} hinzugefügt, ${count} von ${count}`,
  keeps: ({ names }) =>
    `Neues Planen lässt ${list(names.map((name) => `„${name}“`))} an ${names.length === 1 ? 'seinem Platz' : 'ihren Plätzen'}.`,
  count: ({ count }) => number(count),
  countChanged: ({ count, changes }) =>
    `${number(count)} · ${counted(changes, { one: '# Änderung', other: '# Änderungen' })}`,
  nameOf: ({ name }) => `Name von ${name}`,
  howToRename: ({ name }) => `${name} (Doppelklick oder F2 zum Umbenennen)`,
  unknownName: 'Das Modell kennt <word/> nicht.',
  drawnAs: ({ known }) => `<word/>: gezeichnet als ${known}.`,
  callIt: ({ word, known }) => `Es ${known} nennen und nicht ${word}`,
  leaveIt: 'So lassen',
  leaveItAs: ({ word }) => `${word} so lassen`,
  objectMenu: 'Objekt',
  arrange: 'Anordnen',
  arrangesSelected: 'Was ausgewählt ist',
  arrangesAll: 'Alles, was nicht gesperrt ist',
  guides: 'Hilfslinien, an denen Rahmen einrasten',
  guideThirds: 'Drittel',
  guideCentre: 'Mitte',
  guideSafe: 'Sicherer Bereich',
  nowAt: ({ name, at, of }) => `${name} ist jetzt ${at} von ${of}`,
  deletedMany: ({ count }) =>
    counted(count, {
      one: '# Objekt gelöscht. „Rückgängig“ holt es zurück.',
      other: '# Objekte gelöscht. „Rückgängig“ holt sie zurück.',
    }),
};
