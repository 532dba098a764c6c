/** Windows that are tried: the tokens a pass takes in at once. */
const WINDOWS = [1, 2, 3, 4, 6, 8, 12, 16] as const;

/** A graphics card computes many tokens in the time of one: two wide windows, each of which it has to compile. */
const WIDE_WINDOWS = [8, 16] as const;

export const windowsFor = (backend: 'webgpu' | 'wasm'): readonly number[] =>
  backend === 'webgpu' ? WIDE_WINDOWS : WINDOWS;

/** How often each is measured before the fastest is kept to. */
const TRIALS = 2;
/** After so many calls a neighbour of the fastest is measured once more: devices change their speed. */
const REVIEW = 40;

/**
 * Finds the window that decides tokens fastest on this device, by measuring as it goes: whatever
 * it says, the tokens are the same.
 */
export interface Pace {
  /**
   * The window for the next call. `chances`, where they are known: of each guess that it comes true if all
   * before it do.
   */
  next(chances?: readonly number[]): number;
  /** What a call with this window took. */
  measured(window: number, tokens: number, milliseconds: number): void;
  /** The fastest so far. */
  readonly window: number;
}

export function createPace(windows: readonly number[] = WINDOWS): Pace {
  const [first = 1] = windows;
  /** The least time a token for each window: a busy device only ever adds to it. */
  const times = new Map<number, { best: number; trials: number }>();
  let calls = 0;
  const trialsOf = (window: number): number => times.get(window)?.trials ?? 0;
  const timeOf = (window: number): number => times.get(window)?.best ?? Infinity;
  const fastest = (): number => windows.reduce((a, b) => (timeOf(b) < timeOf(a) ? b : a), first);

  /** A window twice as slow as the fastest ends the search upwards. */
  function untried(): number | undefined {
    for (const window of windows) {
      if (trialsOf(window) < TRIALS) return window;
      const best = fastest();
      if (window > best && timeOf(window) > 2 * timeOf(best)) return undefined;
    }
    return undefined;
  }

  return {
    get window() {
      return fastest();
    },
    next() {
      calls++;
      const open = untried();
      if (open !== undefined) return open;
      const best = windows.indexOf(fastest());
      if (calls % REVIEW !== 0) return windows[best] ?? first;
      const neighbour = windows[best + (calls % (2 * REVIEW) === 0 ? 1 : -1)] ?? first;
      // Judged afresh, with the one it challenges.
      times.delete(neighbour);
      times.delete(windows[best] ?? first);
      return neighbour;
    },
    measured(window, tokens, milliseconds) {
      if (tokens < 1) return;
      const time = milliseconds / tokens;
      const before = times.get(window);
      times.set(window, { best: Math.min(before?.best ?? time, time), trials: (before?.trials ?? 0) + 1 });
    },
  };
}
