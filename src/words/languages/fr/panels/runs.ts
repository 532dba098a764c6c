import type { runsWords } from '../../../parts/panels/runs';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const runs: TranslationOf<typeof runsWords> = {
  runs: 'Exécutions',
  showRuns: 'Afficher les exécutions',
  empty:
    'Chaque plan, modification et image de cette scène est conservé ici, pour y revenir, comparer et relire.',
  documentHere: 'le document est ici',
  noRecordingKept: 'pas d’enregistrement conservé',
  recordedInPart: 'enregistré en partie',
  cutAtLongest: 'coupé à sa longueur maximale',
  nameOf: ({ title }) => `Nom de ${title}`,
  now: 'maintenant',
  plans: ({ count }) => many.plans(count),
  otherTries: ({ count }) => many.otherTries(count),
  objects: ({ count }) => many.objects(count),
  seed: ({ seed }) => `graine ${seed}`,
  pictures: ({ count, seed }) => `${many.pictures(count)} de la graine ${seed}`,
  stopped: 'arrêté',
  failed: 'échoué',
};
