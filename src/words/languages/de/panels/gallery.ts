import { fixed } from '../../../numbers';
import type { galleryWords } from '../../../parts/panels/gallery';
import type { TranslationOf } from '../../../speaker';

export const gallery: TranslationOf<typeof galleryWords> = {
  thisPicture: 'Dieses Bild',
  paintings: 'Gemalte Bilder',
  olderPlan: 'Nach einer anderen Fassung des Plans gemalt',
  painting: 'malt…',
  noPrompt: 'kein Prompt',
  painted: ({ prompt, seed }) => `Gemaltes Bild: ${prompt}, Startwert ${seed}`,
  unfinished: ({ prompt, seed, row, rows }) =>
    `Unfertiges Bild: ${prompt}, Startwert ${seed}, Zeile ${row} von ${rows}`,
  show: ({ seed }) => `Startwert ${seed} auf der Bühne zeigen`,
  fromOlderPlan: 'nach einer anderen Fassung des Plans gemalt',
  reward: ({ reward }) => `Belohnung ${fixed(reward, 2)}`,
  bestReward: ({ reward }) => `Bestes ${fixed(reward, 2)}`,
  theBest: 'das beste von diesen',
  row: ({ row, rows }) => `Zeile ${row}/${rows}`,
  delete: ({ seed }) => `Startwert ${seed} löschen`,
};
