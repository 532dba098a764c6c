import type { RunState } from '../../studio/run/machine';

/** Milliseconds of painting, and the share of it, after which its speed can be trusted; below so many s it is over. */
const SETTLED = 2500;
const SHARE = 0.15;
const SOON = 3;

/**
 * Whole seconds until a painting is done, in steps that don't jump about; null while that can't be trusted, for what is
 * no painting, and where it is as good as over. `now`: ms since 1970.
 */
export function secondsLeft(run: RunState, now: number = Date.now()): number | null {
  if (run.kind !== 'painting') return null;
  const share = run.decided.reduce((sum, rows) => sum + rows, 0) / (run.rows * run.count);
  const took = now - run.startedAt;
  if (took < SETTLED || !(share >= SHARE)) return null;
  const seconds = (took * (1 - share)) / share / 1000;
  const step = seconds > 20 ? 5 : 1;
  const left = step * Math.ceil(seconds / step);
  return left < SOON ? null : left;
}
