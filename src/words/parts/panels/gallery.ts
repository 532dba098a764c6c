import { fixed } from '../../numbers';
import { speaker } from '../../speaker';

export const galleryWords = speaker('panels/gallery', {
  thisPicture: 'This picture',
  paintings: 'Paintings',
  olderPlan: 'Painted from another version of the plan',
  painting: 'painting…',
  noPrompt: 'no prompt',
  painted: ({ prompt, seed }: { prompt: string; seed: number }) => `Painted image: ${prompt}, seed ${seed}`,
  unfinished: ({ prompt, seed, row, rows }: { prompt: string; seed: number; row: number; rows: number }) =>
    `Unfinished picture: ${prompt}, seed ${seed}, row ${row} of ${rows}`,
  show: ({ seed }: { seed: number }) => `Show seed ${seed} on the stage`,
  fromOlderPlan: 'painted from another version of the plan',
  reward: ({ reward }: { reward: number }) => `reward ${fixed(reward, 2)}`,
  bestReward: ({ reward }: { reward: number }) => `Best ${fixed(reward, 2)}`,
  theBest: 'the best of these',
  row: ({ row, rows }: { row: number; rows: number }) => `row ${row}/${rows}`,
  delete: ({ seed }: { seed: number }) => `Delete seed ${seed}`,
});
