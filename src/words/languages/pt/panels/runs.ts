import type { runsWords } from '../../../parts/panels/runs';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const runs: TranslationOf<typeof runsWords> = {
  runs: 'Execuções',
  showRuns: 'Mostrar as execuções',
  empty: 'Cada plano, edição e imagem desta cena fica guardado aqui, para voltar, comparar e rever.',
  documentHere: 'o documento está aqui',
  noRecordingKept: 'sem gravação guardada',
  recordedInPart: 'gravada em parte',
  cutAtLongest: 'cortada no comprimento máximo',
  nameOf: ({ title }) => `Nome de ${title}`,
  now: 'agora',
  plans: ({ count }) => many.plans(count),
  otherTries: ({ count }) => many.otherTries(count),
  objects: ({ count }) => many.objects(count),
  seed: ({ seed }) => `semente ${seed}`,
  pictures: ({ count, seed }) => `${many.pictures(count)} da semente ${seed}`,
  stopped: 'parada',
  failed: 'falhou',
};
