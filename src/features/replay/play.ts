import type { TraceFile } from '../../library/traceFile';
import { frameAt, type ReelFrame } from '../../studio/replay/frame';
import type { Reel } from '../../studio/replay/reel';
import { reelOf } from '../../studio/replay/reelOf';

/** Milliseconds for which the finished picture is looked at before its plan is written over it. */
export const LOOKED_AT = 1300;
/** Milliseconds in which planning and painting are shown, however fast they were: with the look, under eight seconds. */
const SHOWN_IN = { plan: 3700, paint: 2500 };
/** A run whose pace was changed by more than this says so. */
const NOTED = 1.25;

/** The line of the last run of a file. Null where there is none. */
export function lastReel({ nodes, traces }: TraceFile): Reel | null {
  const node = nodes.at(-1);
  return node ? reelOf(nodes, traces, node.id) : null;
}

/** By how much longer than it took each clip is shown; below 1 where it was slow. */
export function pacesOf({ clips, moments }: Reel): number[] {
  return clips.map((clip, i) => {
    const own = moments.filter((moment) => moment.clip === i);
    const took = (own.at(-1)?.at ?? 0) - (own[0]?.at ?? 0);
    return clip.kind === 'run' && took > 0 ? SHOWN_IN[clip.trace.kind] / took : 1;
  });
}

/** How a reel is shown against the time that it took: what to say of it. */
export function paceOf(reel: Reel): 'slowedDown' | 'spedUp' | null {
  const paces = pacesOf(reel);
  if (paces.some((pace) => pace > NOTED)) return 'slowedDown';
  return paces.some((pace) => pace < 1 / NOTED) ? 'spedUp' : null;
}

/**
 * Plays a reel once, from its beginning. Each frame has its time: on a busy machine some are left out, and the end
 * comes when it should. Ends early when aborted.
 */
export async function play(reel: Reel, signal: AbortSignal, show: (frame: ReelFrame) => void): Promise<void> {
  const paces = pacesOf(reel);
  const begun = performance.now();
  const last = reel.moments.length - 1;
  let [before, due] = [0, 0];
  const dues = reel.moments.map(({ at, clip }) => {
    due += (at - before) * (paces[clip] ?? 1);
    before = at;
    return due;
  });
  for (const position of reel.moments.keys()) {
    const now = performance.now() - begun;
    if (position < last && (dues[position + 1] ?? 0) < now) continue;
    await wait(Math.max(0, (dues[position] ?? 0) - now), signal);
    if (signal.aborted) return;
    show(frameAt(reel, position));
  }
}

export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
