import type { PictureCheck } from '../../critic/picture-checks';
import { foundName } from '../../critic/found';
import type { PictureReport } from '../../critic/picture-rewards';
import type { Detection } from '../../contract/events';
import { listWords } from '../../plan/check/check';

/** "4 of 6 held": only what can be checked counts. */
export function pictureTally({ checks }: Pick<PictureReport, 'checks'>): string {
  const judged = checks.filter(({ state }) => state !== 'not-checked');
  return `${judged.filter(({ state }) => state === 'held').length} of ${judged.length} held`;
}

/** What is asked, as a sentence begins. */
export function pictureLine({ text }: PictureCheck): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A figure with two decimals; a dash where there is none. */
export const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

/** "Found: red apple (97% sure) and blue car (92% sure)." */
export function sayFound(found: readonly Detection[]): string {
  if (found.length === 0) return 'The detector finds nothing in this picture.';
  const things = found.map((thing) => `${foundName(thing)} (${Math.round(thing.score * 100)}% sure)`);
  return `Found: ${listWords(things)}.`;
}
