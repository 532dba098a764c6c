/** Passes reports on, but not more often than a listener can use. */
export interface Reports<T> {
  /** At once when the last one is long enough ago; else when it is, unless a later one takes its place. */
  say(report: T): void;
  /** The one that waits is passed on now. */
  flush(): void;
}

/** The last report of a burst always arrives: what it says may hold for long. */
export function createReports<T>(milliseconds: number, listener: (report: T) => void): Reports<T> {
  let last = -Infinity;
  let waiting: { readonly report: T; readonly timer: ReturnType<typeof setTimeout> } | null = null;

  const pass = (report: T): void => {
    last = performance.now();
    listener(report);
  };
  const flush = (): void => {
    if (!waiting) return;
    const { report, timer } = waiting;
    clearTimeout(timer);
    waiting = null;
    pass(report);
  };

  return {
    say(report) {
      const wait = last + milliseconds - performance.now();
      if (waiting) waiting = { ...waiting, report };
      else if (wait > 0) waiting = { report, timer: setTimeout(flush, wait) };
      else pass(report);
    },
    flush,
  };
}
