import { counted, number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/studio/benchmark';
import type { TranslationOf } from '../../../speaker';

export const studioBenchmark: TranslationOf<typeof benchmarkWords> = {
  notReadyToStart: 'Das Modell ist nicht bereit. Starten, sobald es geladen ist.',
  finished: 'Der Benchmark ist fertig.',
  stopped: ({ why }) => `Der Benchmark wurde angehalten. ${why}`,
  notText: 'Das ist keine Textdatei. Gebraucht wird eine Datei mit einem Prompt je Zeile.',
  noPrompt: 'Darin ist kein Prompt. Gebraucht wird ein Prompt je Zeile.',
  allTooLong: ({ limit }) =>
    `Jede Zeile ist länger als ${number(limit)} Zeichen. Gebraucht wird ein Prompt je Zeile.`,
  leftOut: ({ count, limit }) =>
    `${counted(count, { one: '# Zeile', other: '# Zeilen' })} mit mehr als ${number(limit)} Zeichen ausgelassen.`,
  firstTaken: ({ count, most }) =>
    `Es sind ${number(count)} Prompts; die ersten ${number(most)} werden genommen.`,
  tooLarge: 'Diese Datei ist größer als 16 MB. Gebraucht wird eine Textdatei mit einem Prompt je Zeile.',
  unreadable: 'Diese Datei lässt sich nicht lesen. Sie noch einmal wählen.',
};
