import type { PictureCheck } from '../../critic/pictures/picture-checks';
import { foundName } from '../../critic/pictures/found';
import type { PictureReport } from '../../critic/pictures/picture-rewards';
import type { Detection } from '../../contract/events';
import { checksWords } from '../../words/parts/panels/checks';
import { fixed, list } from '../../words/numbers';

/** "4 of 6 held": only what can be checked counts. */
export function pictureTally({ checks }: Pick<PictureReport, 'checks'>): string {
  const judged = checks.filter(({ state }) => state !== 'not-checked');
  return checksWords('tally', {
    held: judged.filter(({ state }) => state === 'held').length,
    of: judged.length,
  });
}

/** What is asked, as a sentence begins. */
export function pictureLine({ text }: PictureCheck): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A figure with two decimals; a dash where there is none. */
export const figure = (value: number | null): string => (value === null ? '–' : fixed(value, 2));

/** "Found: red apple (97% sure) and blue car (92% sure)." */
export function sayFound(found: readonly Detection[]): string {
  if (found.length === 0) return checksWords('foundNothing');
  const things = found.map((thing) =>
    checksWords('thingFound', { name: foundName(thing), sure: thing.score }),
  );
  return checksWords('found', { things: list(things) });
}
