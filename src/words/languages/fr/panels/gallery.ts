import { fixed } from '../../../numbers';
import type { galleryWords } from '../../../parts/panels/gallery';
import type { TranslationOf } from '../../../speaker';

export const gallery: TranslationOf<typeof galleryWords> = {
  thisPicture: 'Cette image',
  paintings: 'Images',
  olderPlan: 'Peinte d’après une autre version du plan',
  painting: 'peinture…',
  noPrompt: 'pas de prompt',
  painted: ({ prompt, seed }) => `Image peinte : ${prompt}, graine ${seed}`,
  unfinished: ({ prompt, seed, row, rows }) =>
    `Image inachevée : ${prompt}, graine ${seed}, rangée ${row} sur ${rows}`,
  show: ({ seed }) => `Montrer la graine ${seed} sur la toile`,
  fromOlderPlan: 'peinte d’après une autre version du plan',
  reward: ({ reward }) => `récompense ${fixed(reward, 2)}`,
  bestReward: ({ reward }) => `Meilleure ${fixed(reward, 2)}`,
  theBest: 'la meilleure de celles-ci',
  row: ({ row, rows }) => `rangée ${row}/${rows}`,
  delete: ({ seed }) => `Supprimer la graine ${seed}`,
};
