import { fixed } from '../../../numbers';
import type { galleryWords } from '../../../parts/panels/gallery';
import type { TranslationOf } from '../../../speaker';

export const gallery: TranslationOf<typeof galleryWords> = {
  thisPicture: 'Esta imagem',
  paintings: 'Imagens',
  olderPlan: 'Pintada a partir de outra versão do plano',
  painting: 'pintando…',
  noPrompt: 'sem prompt',
  painted: ({ prompt, seed }) => `Imagem pintada: ${prompt}, semente ${seed}`,
  unfinished: ({ prompt, seed, row, rows }) =>
    `Imagem inacabada: ${prompt}, semente ${seed}, linha ${row} de ${rows}`,
  show: ({ seed }) => `Mostrar a semente ${seed} na tela`,
  fromOlderPlan: 'pintada a partir de outra versão do plano',
  reward: ({ reward }) => `recompensa ${fixed(reward, 2)}`,
  bestReward: ({ reward }) => `Melhor ${fixed(reward, 2)}`,
  theBest: 'a melhor destas',
  row: ({ row, rows }) => `linha ${row}/${rows}`,
  delete: ({ seed }) => `Excluir a semente ${seed}`,
};
