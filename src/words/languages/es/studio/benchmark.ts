import { number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/studio/benchmark';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const studioBenchmark: TranslationOf<typeof benchmarkWords> = {
  notReadyToStart: 'El modelo no está listo. Empiece cuando se haya cargado.',
  finished: 'La prueba comparativa está terminada.',
  stopped: ({ why }) => `La prueba comparativa se detuvo. ${why}`,
  notText: 'Este no es un archivo de texto. Dé un archivo con un prompt por línea.',
  noPrompt: 'No contiene ningún prompt. Dé un prompt por línea.',
  allTooLong: ({ limit }) => `Cada línea supera ${many.characters(limit)}. Dé un prompt por línea.`,
  leftOut: ({ count, limit }) => `Omitido por superar ${many.characters(limit)}: ${many.lines(count)}.`,
  firstTaken: ({ count, most }) => `Hay ${many.prompts(count)}; se toman los primeros ${number(most)}.`,
  tooLarge: 'Este archivo supera 16 MB. Dé un archivo de texto con un prompt por línea.',
  unreadable: 'No se puede leer este archivo. Elíjalo de nuevo.',
};
