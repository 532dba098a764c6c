import type { Segment } from '../plan';
import { withoutMarks } from '../chain/marks';

/**
 * Prose as a person typed it between two segments: whole marks and double
 * spaces taken out, no space before a full stop, and a space towards the
 * objects beside it.
 */
export function tidyProse(text: string, previous: Segment | undefined, next: Segment | undefined): string {
  let tidy = withoutMarks(text)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?](?:\s|$))/g, '');
  if (previous && /^[^\s.,;:!?)\]"'”’]/.test(tidy)) tidy = ` ${tidy}`;
  if (next && /[^\s([“‘]$/.test(tidy)) tidy += ' ';
  if (!previous) tidy = tidy.trimStart();
  if (!next) tidy = tidy.trimEnd();
  return tidy === '' && previous && next ? ' ' : tidy;
}
