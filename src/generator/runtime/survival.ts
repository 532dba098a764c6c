import type { Pace } from './pace';

/** Windows that are chosen from: the kernel takes rows in fours. */
const WINDOWS = [1, 2, 4, 6, 8, 12, 16, 24, 32] as const;
const WIDEST = 32;
/** What a token more costs beside a pass of one token, before anything was measured. */
const SLOPE = 0.35;
/** How fast what was seen is forgotten: pictures are plain in one place and busy in another. */
const FORGET = 0.18;
/** A pass of one token says nothing of guesses: now and then more are tried. */
const CURIOSITY = 0.02;
/** Times are of the device, which changes slowly. */
const FORGET_TIMES = 0.02;

/**
 * Chooses the window for a decoder that makes one pass a call. A call's time depends on the window alone, and
 * how many of its tokens hold on the picture alone: both are learned apart from every pass, so that there is no
 * search. Where guesses hold the window grows within a few passes; where they fail it shrinks as fast.
 */
export function createSurvivalPace(): Pace {
  /** The share of passes in which the k-th token (from 0) held, where there was one. */
  const held = Array.from({ length: WIDEST }, (_, k) => 0.8 ** k);
  /** Sums for a line through (window, time), older ones fading. */
  let sums = { weight: 0, window: 0, square: 0, time: 0, product: 0 };
  let fastest: number = WINDOWS[2];

  function add(window: number, time: number, weight: number): void {
    sums = {
      weight: sums.weight + weight,
      window: sums.window + weight * window,
      square: sums.square + weight * window * window,
      time: sums.time + weight * time,
      product: sums.product + weight * window * time,
    };
  }

  function line(): { base: number; slope: number } {
    const { weight, window, square, time, product } = sums;
    const spread = weight * square - window * window;
    if (!(spread > 0)) return { base: 1, slope: SLOPE };
    const slope = Math.max(0, (weight * product - window * time) / spread);
    return { base: Math.max((time - slope * window) / weight, slope), slope };
  }

  function choose(): number {
    const { base, slope } = line();
    let best = { window: 1, rate: 0 };
    let expected = 0;
    for (let window = 1; window <= WIDEST; window++) {
      expected += held[window - 1] as number;
      const rate = expected / (base + slope * window);
      if (rate > best.rate && WINDOWS.some((one) => one === window)) best = { window, rate };
    }
    return best.window;
  }

  return {
    get window() {
      return fastest;
    },
    next() {
      fastest = choose();
      return fastest;
    },
    measured(window, tokens, milliseconds) {
      if (tokens < 1) return;
      if (sums.weight === 0) {
        // Two points that say what is believed, worth a few passes.
        const unit = milliseconds / (1 + SLOPE * window);
        add(1, unit * (1 + SLOPE), 2);
        add(WIDEST, unit * (1 + SLOPE * WIDEST), 0.5);
      }
      const { base, slope } = line();
      const believed = base + slope * window;
      for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] *= 1 - FORGET_TIMES;
      // A pass during which the system did something else says little.
      add(window, sums.weight > 0 ? Math.min(milliseconds, 3 * believed) : milliseconds, 1);
      for (let k = 1; k < window; k++) {
        held[k] = (held[k] as number) + FORGET * ((tokens > k ? 1 : 0) - (held[k] as number));
      }
      // All of them held: there may be more to have.
      if (tokens >= window) {
        const trust = window === 1 ? CURIOSITY : FORGET;
        for (let k = window; k < WIDEST; k++) {
          held[k] = (held[k] as number) + trust * (0.98 ** (k - window + 1) - (held[k] as number));
        }
      }
      for (let k = 1; k < WIDEST; k++) held[k] = Math.min(held[k] as number, held[k - 1] as number);
    },
  };
}
