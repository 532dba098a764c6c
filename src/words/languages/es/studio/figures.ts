import type { figureWords } from '../../../parts/studio/figures';
import type { TranslationOf } from '../../../speaker';

export const figures: TranslationOf<typeof figureWords> = {
  'plan parses': 'cadenas que se leen',
  'plan complete': 'cadenas que terminan por sí solas',
  'plan wellFormed': 'cadenas sin errores',
  'plan objectsHeld': 'plan: objetos en número',
  'plan coloursHeld': 'plan: colores',
  'plan relationsHeld': 'plan: relaciones',
  'plan allHeld': 'plan: todo lo de un prompt',
  'plan notChecked': 'líneas que las reglas no pueden comprobar',
  'picture relationsHeld': 'imagen: relaciones',
  'picture spatialScore': 'imagen: T2I-CompBench 2D-spatial',
  'picture objectRecall': 'imagen: objetos encontrados',
  'picture coloursHeld': 'imagen: colores bien asignados',
  'picture countsExact': 'imagen: número exacto',
  'picture allHeld': 'imagen: todo lo de un prompt',
  'picture iou': 'IoU de plan e imagen',
  'picture product': 'producto de recompensas',
};
