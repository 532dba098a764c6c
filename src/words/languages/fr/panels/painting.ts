import type { paintingWords } from '../../../parts/panels/painting';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const painting: TranslationOf<typeof paintingWords> = {
  tryAgain: 'Réessayer',
  dismiss: 'Ignorer',
  seed: 'Graine',
  rollSeed: 'Tirer une graine',
  newSeedForEvery: 'Nouvelle graine à chaque exécution',
  guidance: 'Guidage',
  guidanceHint: 'À quel point l’image suit le plan. 1 le désactive ; trop force les couleurs.',
  pictureTemperature: 'Température de l’image',
  planTemperature: 'Température du plan',
  planTemperatureHint:
    '0 prend chaque fois le mot le plus probable ; des valeurs plus hautes varient la disposition.',
  constrained: 'Garder le plan lisible',
  constrainedHint: 'Seuls peuvent s’écrire les mots qui gardent la chaîne bien formée.',
  held: 'Tenir l’image au plan',
  heldHint:
    'Seuls peuvent être choisis les jetons d’image qui montrent les objets du plan dans leurs cadres.',
  backToDefaults: 'Revenir aux valeurs du modèle',
  picture: 'Image',
  useAgain: 'Réutiliser',
  repainted: 'Repeint',
  guidanceTemperature: 'Guidage, température',
  size: 'Taille',
  model: 'Modèle',
  retold: 'Dans les mots du peintre',
  plan: 'Plan',
  pictures: 'Images',
  loadingModel: 'Chargement du modèle',
  sayWhat: 'Dites ce que doit montrer l’image.',
  planUnfinished: 'Le plan est inachevé.',
  cells: ({ count }) => many.cells(count),
  pixels: ({ width, height }) => `${width} × ${height} px`,
  revision: ({ revision }) => `révision ${revision}, inchangée`,
  revisionChanged: ({ revision }) => `révision ${revision} ; modifiée depuis`,
  fromGonePicture: 'd’une image disparue,',
  fromSeed: ({ seed }) => `de la graine ${seed}`,
  sampling: ({ number: which, count, text }) => `plan ${which} sur ${count}, ${text}`,
  thenPlans: ({ text }) => `${text} ; puis il planifie`,
  thenPaints: ({ text }) => `${text} ; puis il peint`,
  planIt: 'Planifiez l’image <keys/>',
  changeThenPaint: 'Modifiez le plan jusqu’à ce qu’il soit juste, puis peignez-le <keys/>',
  paintSuggested: 'Peignez le plan <keys/> <name/> ne lit pas les cadres : ils sont une suggestion.',
  suggestedBoxes: ({ name }) =>
    `${name} ne lit pas les cadres : la disposition lui est dite en mots, les cadres sont donc une suggestion.`,
};
