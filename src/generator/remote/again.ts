/** A network that goes and comes back: what was under way goes on from where it was. */

import { GeneratorError, abortError } from '../../contract/errors';

/** Milliseconds between two tries, each time that nothing has come since the last. */
export const WAITS: readonly number[] = [500, 1000, 2000, 4000, 8000, 15_000];
const LONGEST_WAIT = 60_000;

/** Rejects with an `AbortError` as soon as the signal says so. */
const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(abortError());
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** Milliseconds after which it is worth another try; null where it is none. */
function pauseAfter(error: unknown, pause: number | undefined): number | null {
  if (pause === undefined || !(error instanceof GeneratorError)) return null;
  switch (error.code) {
    case 'remote-cut':
    case 'remote-offline':
    case 'remote-failed':
      return pause;
    case 'remote-busy':
      return Math.min(LONGEST_WAIT, Math.max(pause, Number(error.facts['seconds']) * 1000));
    default:
      return null;
  }
}

/**
 * The events of `ask`, which is asked again for the rest where a stream breaks off in its middle: a fault before anything
 * has come is the caller's to hear. `come`: how much there is by now; tries are counted anew when it has grown. Throws
 * the last fault.
 */
export async function* goingOn<Event>(
  ask: () => AsyncIterable<Event>,
  come: () => number,
  waits: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<Event> {
  let before = 0;
  let tries = 0;
  for (;;) {
    try {
      yield* ask();
      return;
    } catch (error) {
      const there = come();
      if (there > before) tries = 0;
      before = there;
      const pause = there > 0 ? pauseAfter(error, waits[tries++]) : null;
      if (pause === null) throw error;
      await wait(pause, signal);
    }
  }
}
