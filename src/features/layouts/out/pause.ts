import { throwIfAborted } from '../../../contract/errors';

/** Milliseconds of work after which the page has a turn. */
const PATIENCE = 24;

/**
 * Lets the page live during long work, and stops that with an `AbortError` when it is no longer wanted. A ticker of
 * `src/scheduling` would do, too: but that this dialog shares it with what loads first breaks the first script of the
 * page into twice as many, 10 kB heavier (`npm run shell`).
 */
export function pausing(signal: AbortSignal): () => Promise<void> {
  let last = performance.now();
  return async () => {
    throwIfAborted(signal);
    if (performance.now() - last < PATIENCE) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}
