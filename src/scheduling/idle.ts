/** Milliseconds after which a busy page is no reason to wait any longer. */
const PATIENCE = 2000;

/** Calls back once the page has nothing to draw, or after two seconds; at the next turn where nothing says when. */
export function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: PATIENCE });
  else setTimeout(run, 0);
}
