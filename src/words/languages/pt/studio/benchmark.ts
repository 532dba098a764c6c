import { number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/studio/benchmark';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const studioBenchmark: TranslationOf<typeof benchmarkWords> = {
  notReadyToStart: 'O modelo não está pronto. Comece quando ele carregar.',
  finished: 'O teste comparativo terminou.',
  stopped: ({ why }) => `O teste comparativo parou. ${why}`,
  notText: 'Este não é um arquivo de texto. Dê um arquivo com um prompt por linha.',
  noPrompt: 'Não há prompt nele. Dê um prompt por linha.',
  allTooLong: ({ limit }) => `Cada linha passa de ${many.characters(limit)}. Dê um prompt por linha.`,
  leftOut: ({ count, limit }) => `Omitido por passar de ${many.characters(limit)}: ${many.lines(count)}.`,
  firstTaken: ({ count, most }) => `Há ${many.prompts(count)}; os primeiros ${number(most)} são tomados.`,
  tooLarge: 'Este arquivo passa de 16 MB. Dê um arquivo de texto com um prompt por linha.',
  unreadable: 'Este arquivo não pode ser lido. Escolha-o de novo.',
};
