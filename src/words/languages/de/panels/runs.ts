import { counted } from '../../../numbers';
import type { runsWords } from '../../../parts/panels/runs';
import type { TranslationOf } from '../../../speaker';

export const runs: TranslationOf<typeof runsWords> = {
  runs: 'Läufe',
  showRuns: 'Läufe zeigen',
  empty:
    'Jeder Plan, jede Änderung und jedes Bild dieser Szene bleibt hier: zum Zurückgehen, Vergleichen und Wiedergeben.',
  documentHere: 'hier steht das Dokument',
  noRecordingKept: 'keine Aufzeichnung vorhanden',
  recordedInPart: 'teilweise aufgezeichnet',
  cutAtLongest: 'bei größter Länge abgeschnitten',
  nameOf: ({ title }) => `Name von ${title}`,
  now: 'jetzt',
  plans: ({ count }) => counted(count, { one: '# Plan', other: '# Pläne' }),
  otherTries: ({ count }) => counted(count, { one: '# weiterer Versuch', other: '# weitere Versuche' }),
  objects: ({ count }) => counted(count, { one: '# Objekt', other: '# Objekte' }),
  seed: ({ seed }) => `Startwert ${seed}`,
  pictures: ({ count, seed }) => `${count} Bilder ab Startwert ${seed}`,
  stopped: 'angehalten',
  failed: 'fehlgeschlagen',
};
