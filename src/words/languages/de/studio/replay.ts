import { fixed } from '../../../numbers';
import type { replayWords } from '../../../parts/studio/replay';
import type { TranslationOf } from '../../../speaker';

export const studioReplay: TranslationOf<typeof replayWords> = {
  beginning: 'Anfang',
  end: 'Ende',
  object: ({ number }) => `Objekt ${number}`,
  row: ({ number }) => `Zeile ${number}`,
  pictureRow: ({ picture, number }) => `Bild ${picture}, Zeile ${number}`,
  seconds: ({ seconds }) => `${fixed(seconds, 1)} s`,
  minutes: ({ minutes, seconds }) => `${minutes} min ${seconds} s`,
  at: ({ place, time }) => `${place}, ${time}`,
  nothing: 'Nichts ist aufgezeichnet',
  tokenOf: ({ number, of }) => `Token ${number} von ${of}`,
  objectOf: ({ number, of, name }) => `Objekt ${number} von ${of}, ${name}`,
  rowOf: ({ number, of }) => `Zeile ${number} von ${of}`,
  pictureRowOf: ({ number, of, picture, count }) => `Bild ${picture} von ${count}, Zeile ${number} von ${of}`,
  picture: 'Bild fertig',
  pictureOf: ({ picture, count }) => `Bild ${picture} von ${count} fertig`,
  edit: 'Geänderter Plan',
  painting: 'Das Malen beginnt',
  goesOn: 'Das Planen geht weiter',
  planning: 'Das Planen beginnt',
  stopped: 'Angehalten',
  failed: ({ why }) => `Fehlgeschlagen: ${why}`,
  longest: 'Ende, der Plan hat seine größte Länge erreicht',
  painted: 'Gemalt',
  planned: 'Der Plan ist fertig',
};
