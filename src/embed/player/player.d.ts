import type { Film } from '../../studio/replay/film';

/** What the player’s buttons say. */
export interface PlayerLabels {
  readonly back: string;
  readonly play: string;
  readonly pause: string;
  readonly next: string;
  readonly position: string;
  readonly speed: string;
  readonly boxes: string;
}

/** All that the player is given: a film, whose pictures are addresses here, and what its buttons say. */
export interface Played {
  readonly film: Film;
  readonly labels: PlayerLabels;
}

/**
 * Shows a film in place of what `root` holds; one of a single frame without what plays it. Follows the colour scheme
 * and listens to keys until the function that it returns is called.
 */
export function showFilm(root: HTMLElement, played: Played): () => void;
