import type { runsWords } from '../../../parts/panels/runs';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const runs: TranslationOf<typeof runsWords> = {
  runs: 'Ejecuciones',
  showRuns: 'Mostrar las ejecuciones',
  empty: 'Aquí se conserva cada plan, edición e imagen de esta escena, para volver, comparar y repetir.',
  documentHere: 'el documento está aquí',
  noRecordingKept: 'sin grabación',
  recordedInPart: 'grabada en parte',
  cutAtLongest: 'cortada en su longitud máxima',
  nameOf: ({ title }) => `Nombre de ${title}`,
  now: 'ahora',
  plans: ({ count }) => many.plans(count),
  otherTries: ({ count }) => many.otherTries(count),
  objects: ({ count }) => many.objects(count),
  seed: ({ seed }) => `semilla ${seed}`,
  pictures: ({ count, seed }) => `${many.pictures(count)} de la semilla ${seed}`,
  stopped: 'detenida',
  failed: 'fallida',
};
