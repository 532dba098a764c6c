import { exportingWords } from '../words/parts/dialogs/exporting';
import type { PlayerLabels } from './player/player';

/** What the player’s buttons say, in the language that is spoken. */
export const playerLabels = (): PlayerLabels => ({
  back: exportingWords('back'),
  play: exportingWords('play'),
  pause: exportingWords('pause'),
  next: exportingWords('next'),
  position: exportingWords('position'),
  speed: exportingWords('speed'),
  boxes: exportingWords('boxes'),
});
