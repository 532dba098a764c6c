import { counted, list, number } from '../../../numbers';
import type { objectsWords } from '../../../parts/panels/objects';
import type { TranslationOf } from '../../../speaker';

export const objects: TranslationOf<typeof objectsWords> = {
  rowOfObject: 'Die Zeile dieses Objekts',
  noBoxYet: 'Noch kein Rahmen',
  placeIt: 'Platzieren',
  objects: 'Objekte',
  addObject: 'Objekt hinzufügen',
  add: 'Neu',
  empty:
    'Noch ist nichts geplant. Einen Prompt planen, hier ein Objekt hinzufügen oder auf der Bühne einen Rahmen zeichnen.',
  nameNewObject: 'Name des neuen Objekts',
  namePlaceholder: 'Name, z. B. red apple',
  moveUp: 'Nach oben',
  moveUpHint: 'Nach oben: weiter nach hinten',
  moveDown: 'Nach unten',
  moveDownHint: 'Nach unten: weiter nach vorn',
  duplicate: 'Duplizieren',
  resetToModel: 'Auf das Modell zurücksetzen',
  anotherTry: 'Noch ein Versuch',
  anotherTryHint: 'Noch ein Versuch: dieses Objekt neu malen und sonst nichts',
  hide: 'Ausblenden',
  showOnCanvas: 'Auf der Bühne zeigen',
  hideOnCanvas: 'Auf der Bühne ausblenden',
  lock: 'Sperren',
  unlock: 'Entsperren',
  spreadHint: 'Wohin das Modell jede Kante gesetzt hätte, in acht von zehn Fällen',
  added: ({ name, count }) => `${name} hinzugefügt, ${count} von ${count}`,
  keeps: ({ names }) =>
    `Neues Planen lässt ${list(names.map((name) => `„${name}“`))} an ${names.length === 1 ? 'seinem Platz' : 'ihren Plätzen'}.`,
  count: ({ count }) => number(count),
  countChanged: ({ count, changes }) =>
    `${number(count)} · ${counted(changes, { one: '# Änderung', other: '# Änderungen' })}`,
  nowAt: ({ name, at, of }) => `${name} ist jetzt ${at} von ${of}`,
  duplicated: ({ name }) => `${name} dupliziert`,
  delete: 'Löschen',
  deleted: ({ name }) => `${name} gelöscht. „Rückgängig“ holt es zurück.`,
  asPlanned: ({ name }) => `${name} ist wieder, wie das Modell es geplant hat`,
  nameOf: ({ name }) => `Name von ${name}`,
  howToRename: ({ name }) => `${name} (Doppelklick oder F2 zum Umbenennen)`,
  x: 'X',
  y: 'Y',
  width: 'Breite',
  height: 'Höhe',
  widthShort: 'B',
  heightShort: 'H',
  spread: ({ left, top, right, bottom }) =>
    `Vom Modell: links ${left}, oben ${top}, rechts ${right}, unten ${bottom}`,
};
