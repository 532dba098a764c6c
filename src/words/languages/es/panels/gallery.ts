import { fixed } from '../../../numbers';
import type { galleryWords } from '../../../parts/panels/gallery';
import type { TranslationOf } from '../../../speaker';

export const gallery: TranslationOf<typeof galleryWords> = {
  thisPicture: 'Esta imagen',
  paintings: 'Imágenes',
  olderPlan: 'Pintada según otra versión del plan',
  painting: 'pintando…',
  noPrompt: 'sin prompt',
  painted: ({ prompt, seed }) => `Imagen pintada: ${prompt}, semilla ${seed}`,
  unfinished: ({ prompt, seed, row, rows }) =>
    `Imagen sin terminar: ${prompt}, semilla ${seed}, fila ${row} de ${rows}`,
  show: ({ seed }) => `Mostrar la semilla ${seed} en el lienzo`,
  fromOlderPlan: 'pintada según otra versión del plan',
  reward: ({ reward }) => `recompensa ${fixed(reward, 2)}`,
  bestReward: ({ reward }) => `La mejor ${fixed(reward, 2)}`,
  theBest: 'la mejor de estas',
  row: ({ row, rows }) => `fila ${row}/${rows}`,
  delete: ({ seed }) => `Eliminar la semilla ${seed}`,
};
