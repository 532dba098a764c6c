import { counted, number } from '../../../numbers';
import type { documentWords } from '../../../parts/studio/document';
import type { TranslationOf } from '../../../speaker';

const objects = (count: number) => counted(count, { one: '# Objekt', other: '# Objekte' });

export const document: TranslationOf<typeof documentWords> = {
  object: 'Objekt',
  objects: ({ count }) => objects(count),
  typing: 'Eingabe',
  nameScene: 'Name der Szene',
  move: ({ what }) => `${what} verschieben`,
  rename: ({ what }) => `${what} umbenennen`,
  delete: ({ what }) => `${what} löschen`,
  add: ({ what }) => `${what} hinzufügen`,
  duplicate: ({ what }) => `${what} duplizieren`,
  reorder: ({ what }) => `${what} umordnen`,
  lock: ({ what }) => `${what} sperren`,
  unlock: ({ what }) => `${what} entsperren`,
  hide: ({ what }) => `${what} ausblenden`,
  show: ({ what }) => `${what} einblenden`,
  reset: ({ what }) => `${what} zurücksetzen`,
  editText: 'Text bearbeiten',
  align: ({ what }) => `${what} ausrichten`,
  distribute: ({ what }) => `${what} verteilen`,
  matchSize: ({ what }) => `Größe von ${what} angleichen`,
  flip: ({ what }) => `${what} spiegeln`,
  layOut: ({ what }) => `${what} anordnen`,
  toStep: ({ what }) => `${what} einen Schritt des Modells verschieben`,
  paste: ({ what }) => `${what} einfügen`,
  isAligned: ({ count }) => `${objects(count)} ausgerichtet`,
  isSpaced: ({ count }) => `${objects(count)} gleichmäßig verteilt`,
  isSized: ({ count }) => `${objects(count)} gleich groß`,
  isFlipped: ({ count }) => `${objects(count)} von links nach rechts gespiegelt`,
  isLaidOut: ({ count }) => `${objects(count)} angeordnet`,
  isCopied: ({ count }) => `${objects(count)} kopiert`,
  isCut: ({ count }) => `${objects(count)} ausgeschnitten. „Einfügen“ setzt sie anderswo ein.`,
  isPasted: ({ count }) => `${objects(count)} eingefügt`,
  isDuplicated: ({ count }) => `${objects(count)} dupliziert`,
  isReordered: ({ what, at, of }) => `${what}: jetzt ${number(at)} von ${number(of)} von hinten`,
  replacePlan: 'Plan ersetzen',
  openScene: 'Szene öffnen',
  newScene: 'neue Szene',
  place: ({ left, top, width, height }) =>
    `links ${left} %, oben ${top} %, ${width} % breit, ${height} % hoch`,
  promptTooLong: ({ over, limit }) =>
    `Dieser Prompt ist ${number(over)} Zeichen zu lang für jedes Modell hier: Die Grenze ist ${number(limit)}. Zum Planen kürzen; es wird nichts von selbst abgeschnitten.`,
  promptFull: ({ most }) =>
    `Der Prompt ist voll: Eine Szene fasst ${number(most)} Zeichen davon. Was nicht mehr passte, wurde weggelassen.`,
  sceneNameFull: ({ most }) =>
    `Der Name einer Szene hat höchstens ${number(most)} Zeichen. Was nicht mehr passte, wurde weggelassen.`,
  objectNameFull: ({ most }) =>
    `Der Name eines Objekts hat höchstens ${number(most)} Zeichen. Was nicht mehr passte, wurde weggelassen.`,
  tooManyObjects: ({ most, found }) =>
    `Ein Plan fasst ${number(most)} Objekte, und das gäbe ${number(found)}: Er bleibt, wie er war.`,
  chainTooLong: ({ most, found }) =>
    `Der Text eines Plans fasst ${number(most)} Zeichen, und das gäbe ${number(found)}: Er bleibt, wie er war.`,
  noWords: 'In diesem Prompt sind keine Wörter. Die Dinge nennen, die das Bild zeigen soll.',
};
