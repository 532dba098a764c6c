import { counted } from '../../../numbers';
import type { inspectorWords } from '../../../parts/panels/inspector';
import type { TranslationOf } from '../../../speaker';

export const inspector: TranslationOf<typeof inspectorWords> = {
  selected: 'Ausgewählt',
  count: ({ count }) => counted(count, { one: '# Objekt', other: '# Objekte' }),
  noBoxYet: 'Noch kein Rahmen',
  placeIt: 'Platzieren',
  keepRatio: 'Seitenverhältnis behalten',
  align: 'Ausrichten und verteilen',
  byPicture: 'Am Bild, nicht aneinander',
  size: 'Größe und Spiegeln',
  deeds: 'Reihenfolge und mehr',
  toBack: 'Ganz nach hinten',
  moveUp: 'Nach oben',
  moveUpHint: 'Nach oben: weiter nach hinten',
  moveDown: 'Nach unten',
  moveDownHint: 'Nach unten: weiter nach vorn',
  toFront: 'Ganz nach vorn',
  duplicate: 'Duplizieren',
  resetToModel: 'Auf das Modell zurücksetzen',
  anotherTry: 'Noch ein Versuch',
  anotherTryHint: 'Noch ein Versuch: dieses Objekt neu malen und sonst nichts',
  delete: 'Löschen',
  deleted: ({ name }) => `${name} gelöscht. „Rückgängig“ holt es zurück.`,
  asPlanned: ({ name }) => `${name} ist wieder, wie das Modell es geplant hat`,
  kind: 'Art',
  otherKind: 'Andere',
  colour: 'Farbe',
  noColour: 'Keine',
  spreadHint: 'Wohin das Modell jede Kante gesetzt hätte, in acht von zehn Fällen',
  spread: ({ left, top, right, bottom }) =>
    `Vom Modell: links ${left}, oben ${top}, rechts ${right}, unten ${bottom}`,
};
