import type { figureWords } from '../../../parts/studio/figures';
import type { TranslationOf } from '../../../speaker';

export const figures: TranslationOf<typeof figureWords> = {
  'plan parses': 'chaînes lisibles',
  'plan complete': 'chaînes qui finissent d’elles-mêmes',
  'plan wellFormed': 'chaînes sans faute',
  'plan objectsHeld': 'plan : objets en nombre',
  'plan coloursHeld': 'plan : couleurs',
  'plan relationsHeld': 'plan : relations',
  'plan allHeld': 'plan : tout un prompt',
  'plan notChecked': 'lignes que les règles ne peuvent vérifier',
  'picture relationsHeld': 'image : relations',
  'picture spatialScore': 'image : T2I-CompBench 2D-spatial',
  'picture objectRecall': 'image : objets trouvés',
  'picture coloursHeld': 'image : couleurs bien attribuées',
  'picture countsExact': 'image : nombre exact',
  'picture allHeld': 'image : tout un prompt',
  'picture iou': 'IoU du plan et de l’image',
  'picture product': 'produit des récompenses',
};
