import type { figureWords } from '../../../parts/studio/figures';
import type { TranslationOf } from '../../../speaker';

export const figures: TranslationOf<typeof figureWords> = {
  'plan parses': 'cadeias que se leem',
  'plan complete': 'cadeias que terminam por si mesmas',
  'plan wellFormed': 'cadeias sem erro',
  'plan objectsHeld': 'plano: objetos em número',
  'plan coloursHeld': 'plano: cores',
  'plan relationsHeld': 'plano: relações',
  'plan allHeld': 'plano: tudo de um prompt',
  'plan notChecked': 'linhas que as regras não podem verificar',
  'picture relationsHeld': 'imagem: relações',
  'picture spatialScore': 'imagem: T2I-CompBench 2D-spatial',
  'picture objectRecall': 'imagem: objetos encontrados',
  'picture coloursHeld': 'imagem: cores bem atribuídas',
  'picture countsExact': 'imagem: número exato',
  'picture allHeld': 'imagem: tudo de um prompt',
  'picture iou': 'IoU do plano e da imagem',
  'picture product': 'produto das recompensas',
};
