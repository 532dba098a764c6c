/** How much of a new time counts beside those before. */
const LEARN = 0.3;
/** A pass that took so much more than those before, and ms more, was held up. */
const HELD_UP = 2;
const HELD_UP_BY = 10;
/** The first passes of a size are of code that may not be compiled well yet. */
const FIRST = 2;
/** How much of what was saved before still counts: savings of a dozen passes make up for one that was held up. */
const REMEMBER = 0.92;
/** Passes that one thread makes alone after all have lost time: so many at first, twice as many each further time. */
const REST = 4;
const LONGEST_REST = 256;
/** After savings of so many passes in a row they are to be relied on again. */
const STEADY = 6;
/** ms a token: of passes this long a trial alone would cost more than it tells. */
const LONG = 5;

/** Passes of one size, each size twice the one before. */
interface Size {
  /** ms a token that one thread takes alone. */
  time: number;
  trials: number;
  /** ms that all have saved of late, beside one alone. */
  saved: number;
  rest: Rest;
}

interface Rest {
  /** Passes still to be made alone. */
  left: number;
  next: number;
}

const rested = (): Rest => ({ left: 0, next: REST });

/**
 * Decides for each pass whether all threads compute it or one alone. Threads wait for each other five times a
 * layer: where other work holds one of them up, or there is little to share, one is faster. What all save is
 * weighed against what they lose, as time: where they have lost, one goes on alone for a while.
 */
export interface Crew {
  /** Whether a pass of so many tokens, all rows together, is for one thread alone. */
  alone(tokens: number): boolean;
  /** What it took, in ms. */
  measured(tokens: number, alone: boolean, milliseconds: number): void;
}

export function createCrew(threads: number): Crew {
  const sizes = new Map<number, Size>();
  /** After a pass that other work held up, whatever its size. */
  const held = rested();
  /** ms a token of the last pass. */
  let last = 0;

  function sizeOf(tokens: number): Size {
    const key = Math.round(Math.log2(tokens));
    const found = sizes.get(key) ?? { time: 0, trials: 0, saved: 0, rest: rested() };
    sizes.set(key, found);
    return found;
  }

  function goAlone(rest: Rest): void {
    rest.left = rest.next;
    rest.next = Math.min(2 * rest.next, LONGEST_REST);
  }

  return {
    alone(tokens) {
      if (threads === 1) return true;
      const { trials, rest } = sizeOf(tokens);
      if (last > LONG) return false;
      return trials === 0 || rest.left > 0 || held.left > 0;
    },
    measured(tokens, alone, milliseconds) {
      if (threads === 1) return;
      const size = sizeOf(tokens);
      const time = milliseconds / tokens;
      last = time;
      if (alone) {
        if (size.rest.left > 0) size.rest.left--;
        if (held.left > 0) held.left--;
        if (size.trials++ < FIRST) size.time = size.trials === 1 ? time : Math.min(size.time, time);
        else size.time += LEARN * (Math.min(time, HELD_UP * size.time) - size.time);
        return;
      }
      if (size.trials === 0) return;
      const gain = size.time * tokens - milliseconds;
      size.saved = REMEMBER * size.saved + gain;
      if (size.saved < 0) {
        const heldUp = -gain > HELD_UP_BY && milliseconds > HELD_UP * size.time * tokens;
        goAlone(heldUp ? held : size.rest);
        size.saved = 0;
      } else if (size.saved > STEADY * gain) {
        for (const rest of [held, size.rest]) rest.next = REST;
      }
    },
  };
}
