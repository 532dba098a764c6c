/**
 * Lets other tasks run: incoming messages (Stop among them) and timers. A
 * promise alone would not, and a timer would cost 4 ms a token.
 */
export const tick: () => Promise<void> =
  typeof setImmediate === 'function'
    ? () => new Promise((resolve) => setImmediate(resolve))
    : () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            resolve();
          };
          port2.postMessage(null);
        });

/** Often enough for a person who presses Stop. */
const PATIENCE = 8;

/** `tick`, but not before some milliseconds have passed since the last: for loops of short steps. */
export function createTicker(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < PATIENCE) return;
    await tick();
    last = performance.now();
  };
}

/** Runs tasks one after another: a session can only do one thing at a time. */
export function createQueue(): () => Promise<() => void> {
  let tail: Promise<void> = Promise.resolve();
  return async () => {
    const before = tail;
    let release: () => void = () => {};
    tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  };
}
