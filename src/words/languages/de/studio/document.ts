import { counted, number } from '../../../numbers';
import type { documentWords } from '../../../parts/studio/document';
import type { TranslationOf } from '../../../speaker';

export const document: TranslationOf<typeof documentWords> = {
  object: 'Objekt',
  objects: ({ count }) => counted(count, { one: '# Objekt', other: '# Objekte' }),
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
  replacePlan: 'Plan ersetzen',
  openScene: 'Szene öffnen',
  newScene: 'neue Szene',
  place: ({ left, top, width, height }) =>
    `links ${left} %, oben ${top} %, ${width} % breit, ${height} % hoch`,
  promptTooLong: ({ over, limit }) =>
    `Dieser Prompt ist ${number(over)} Zeichen zu lang für jedes Modell hier: Die Grenze ist ${number(limit)}. Zum Planen kürzen; es wird nichts von selbst abgeschnitten.`,
  noWords: 'In diesem Prompt sind keine Wörter. Die Dinge nennen, die das Bild zeigen soll.',
};
