import type { Pace } from './pace';

const WIDEST = 32;
/** What a token more costs beside a pass of one token, before anything was measured. */
const SLOPE = 0.6;
/**
 * A guess is taken that is worth this share of its time. Between a half and all of it tokens come equally fast, and
 * with less than all in half as many passes.
 */
const WORTH = 0.6;
/** How fast the rate is forgotten that a token more must come up to. */
const FORGET_RATE = 0.1;
/** Times are of the device, which changes slowly. */
const FORGET_TIMES = 0.1;
/** A pass that takes this share of one before that was no wider, or less of what is believed, runs better code. */
const FASTER = 0.5;
const FAR_FASTER = 0.2;
/** One that takes so much more than is believed was held up. */
const HELD_UP = 3;
/** After so many passes of one token one of two is made: from one width alone no line can be told. */
const LOOK_ROUND = 4;

/**
 * Chooses the window for a decoder that makes one pass a call: as many guesses as are worth their time. A call's
 * time depends on the window alone and is learned from every pass, so that there is no search; how likely guesses
 * are, who makes them knows.
 */
export function createWorthPace(): Pace {
  /** Sums for a line through (window, time), older ones fading. */
  let sums = { weight: 0, window: 0, square: 0, time: 0, product: 0 };
  /** Tokens and their time of late. */
  let lately = { tokens: 0, time: 0 };
  /** The last pass. */
  let before = { window: 1, time: 0 };
  let last = 1;
  let narrow = 0;

  function add(window: number, time: number, weight: number): void {
    sums = {
      weight: sums.weight + weight,
      window: sums.window + weight * window,
      square: sums.square + weight * window * window,
      time: sums.time + weight * time,
      product: sums.product + weight * window * time,
    };
  }

  /** Two points that say what is believed where one pass is all that is known, worth a few passes. */
  function believe(window: number, time: number): void {
    const unit = time / (1 + SLOPE * window);
    sums = { weight: 0, window: 0, square: 0, time: 0, product: 0 };
    add(1, unit * (1 + SLOPE), 2);
    add(WIDEST, unit * (1 + SLOPE * WIDEST), 0.5);
    lately = { tokens: 0, time: 0 };
  }

  function line(): { base: number; slope: number } {
    const { weight, window, square, time, product } = sums;
    const spread = weight * square - window * window;
    if (!(spread > 0)) return { base: 1, slope: SLOPE };
    const slope = Math.max(0, (weight * product - window * time) / spread);
    return { base: Math.max(0, time - slope * window) / weight, slope };
  }

  const timeOf = (window: number): number => {
    const { base, slope } = line();
    return base + slope * window;
  };

  return {
    get window() {
      return last;
    },
    next(chances = []) {
      const { base, slope } = line();
      // A guess's time is that of other tokens at the rate of late: good guesses come in stretches, and where none
      // is at hand a narrow window now leaves time for a wide one later.
      const rate = lately.time > 0 ? lately.tokens / lately.time : 1 / (base + slope);
      let window = 1;
      for (let share = 1; window < WIDEST && window <= chances.length; window++) {
        share *= chances[window - 1] as number;
        if (share < WORTH * rate * slope) break;
      }
      narrow = window === 1 && chances.length > 0 ? narrow + 1 : 0;
      last = narrow > 0 && narrow % LOOK_ROUND === 0 ? 2 : window;
      return last;
    },
    measured(window, tokens, milliseconds) {
      if (tokens < 1) return;
      const better =
        (window >= before.window && milliseconds < FASTER * before.time) ||
        milliseconds < FAR_FASTER * timeOf(window);
      // What was measured before the code was compiled well says nothing any more.
      if (sums.weight === 0 || better) believe(window, milliseconds);
      before = { window, time: milliseconds };
      for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] *= 1 - FORGET_TIMES;
      // A pass during which the system did something else says little.
      const time = Math.min(milliseconds, HELD_UP * timeOf(window));
      add(window, time, 1);
      lately = {
        tokens: (1 - FORGET_RATE) * lately.tokens + tokens,
        time: (1 - FORGET_RATE) * lately.time + time,
      };
    },
  };
}
