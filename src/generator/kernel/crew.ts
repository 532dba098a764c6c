/** How much of a new time counts beside those before. */
const LEARN = 0.3;
/** A pass that took so much more than those before was held up. */
const HELD_UP = 2;
/** Each way is tried so often before the faster is kept to; then the other now and then. */
const TRIALS = 2;
const REVIEW = 24;
/** What all must at least save: between two passes of one, the others fall asleep and are slow to wake. */
const GAIN = 0.9;
/** ms: beside a pass this long waiting is nothing, and to try it alone would cost as much again. */
const LONG = 25;
/** A way so much slower is tried more seldom. */
const SLOW = 1.5;

interface Way {
  time: number;
  trials: number;
}

/**
 * Decides for each pass whether all threads compute it or one alone. Threads wait for each other five times a
 * layer: where other work holds one of them up, or there is little to share, one is faster. Passes of a size take
 * alike, so the times of both ways are kept by size.
 */
export interface Crew {
  /** Whether a pass of so many tokens, all rows together, is for one thread alone. */
  alone(tokens: number): boolean;
  /** What it took, in ms. */
  measured(tokens: number, alone: boolean, milliseconds: number): void;
}

export function createCrew(threads: number): Crew {
  const sizes = new Map<number, { alone: Way; together: Way; passes: number }>();
  /** Each twice the one before. */
  const sizeOf = (tokens: number) => {
    const key = Math.round(Math.log2(tokens));
    const found = sizes.get(key);
    if (found) return found;
    const made = { alone: { time: 0, trials: 0 }, together: { time: 0, trials: 0 }, passes: 0 };
    sizes.set(key, made);
    return made;
  };
  return {
    alone(tokens) {
      if (threads === 1) return true;
      const { alone, together, passes } = sizeOf(tokens);
      if (together.time * tokens > LONG) return false;
      if (Math.min(alone.trials, together.trials) < TRIALS) return alone.trials < together.trials;
      const faster = GAIN * alone.time < together.time;
      const far = Math.max(alone.time, together.time) > SLOW * Math.min(alone.time, together.time);
      const review = passes % (far ? 4 * REVIEW : REVIEW) === 0;
      return faster !== review;
    },
    measured(tokens, alone, milliseconds) {
      if (threads === 1) return;
      const size = sizeOf(tokens);
      size.passes++;
      const way = alone ? size.alone : size.together;
      const time = milliseconds / tokens;
      // The first passes are of code that is not compiled well yet.
      if (way.trials++ < TRIALS) way.time = way.trials === 1 ? time : Math.min(way.time, time);
      else way.time += LEARN * (Math.min(time, HELD_UP * way.time) - way.time);
    },
  };
}
