import type { Keep } from '../../contract/generator';
import { at } from '../numbers/at';

/** The share of painting time that previews may cost. */
const SHARE = 0.2;

/** So many times as long as a preview takes, the rest must take at least. */
const LEAST_REST = 2;

/** What a picture took last, in ms: kept from painting to painting. */
export interface PictureTime {
  milliseconds: number;
}

/**
 * Decides when a preview is worth its time: at most every second row, at most a fifth of the time, and not where
 * the picture itself is about to come.
 */
export interface PreviewBudget {
  /** `rows`: of the whole picture. */
  allows(decidedRows: number, rows: number): boolean;
  /** Runs and times one picture. */
  measure<T>(picture: () => Promise<T>): Promise<T>;
}

export function createPreviewBudget(
  last: PictureTime,
  now: () => number = () => performance.now(),
): PreviewBudget {
  const started = now();
  let spent = 0;
  let lastRow = 0;
  return {
    allows(decidedRows, rows) {
      if (decidedRows < lastRow + 2) return false;
      const elapsed = now() - started;
      if (spent + last.milliseconds > SHARE * (elapsed + last.milliseconds)) return false;
      const rest = ((elapsed - spent) / decidedRows) * (rows - decidedRows);
      if (rest < LEAST_REST * last.milliseconds) return false;
      lastRow = decidedRows;
      return true;
    },
    async measure(picture) {
      const result = await timed(last, picture, now);
      spent += last.milliseconds;
      return result;
    },
  };
}

/** Runs one picture and notes its time. */
export async function timed<T>(
  last: PictureTime,
  picture: () => Promise<T>,
  now: () => number = () => performance.now(),
): Promise<T> {
  const before = now();
  const result = await picture();
  last.milliseconds = now() - before;
  return result;
}

/** The token grid with its undecided rows filled: as it was before a repainting, else with the last decided row. */
export function fillUndecided(
  tokens: Int32Array,
  decidedRows: number,
  columns: number,
  keep?: Keep,
): Int32Array {
  const filled = tokens.slice();
  const decided = decidedRows * columns;
  for (let index = decided; index < filled.length; index++) {
    filled[index] = keep ? at(keep.tokens, index) : at(tokens, decided - columns + (index % columns));
  }
  return filled;
}
