import type { Keep } from '../contract';
import { at } from './at';

/** The share of painting time that previews may cost. */
const SHARE = 0.2;

/** Decides when a preview is worth its time: at most every second row, at most a fifth of the time. */
export interface PreviewBudget {
  allows(decidedRows: number): boolean;
  /** Runs and times one preview. */
  measure<T>(preview: () => Promise<T>): Promise<T>;
}

export function createPreviewBudget(now: () => number = () => performance.now()): PreviewBudget {
  const started = now();
  let spent = 0;
  let last = 0;
  let lastRow = 0;
  return {
    allows(decidedRows) {
      if (decidedRows < lastRow + 2) return false;
      // Nothing is known of the cost before the first one: it comes with the second row.
      if (lastRow > 0 && spent + last > SHARE * (now() - started + last)) return false;
      lastRow = decidedRows;
      return true;
    },
    async measure(preview) {
      const before = now();
      const result = await preview();
      last = now() - before;
      spent += last;
      return result;
    },
  };
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
