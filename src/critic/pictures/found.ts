import type { Detection } from '../../contract/events';
import { sameColour } from '../../plan/prompt/lexicon';

/** True when a thing found may be called of this colour. */
export function hasColour({ colour, alike }: Detection, asked: string): boolean {
  return [colour, ...alike].some((own) => own !== null && sameColour(own, asked));
}

/** "red apple", or "apple" in its natural colour. */
export function foundName({ name, colour }: Detection): string {
  return colour === null ? name : `${colour} ${name}`;
}
