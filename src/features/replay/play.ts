import { readTraceFile } from '../../library/traceFile';
import { frameAt, type ReelFrame } from '../../studio/replay/frame';
import type { Reel } from '../../studio/replay/reel';
import { reelOf } from '../../studio/replay/reelOf';

/** Shortest time, in milliseconds, that planning and painting are shown in: a fast model is slowed down. */
const SHORTEST = { plan: 6000, paint: 4000 };
/** A run that was slowed down by more than this says so. */
const NOTED = 1.25;

/** A run that is shown on an empty stage. */
export interface Shown {
  readonly prompt: string;
  readonly reel: Reel;
  /** The picture as it was in the end, and its size in px. */
  readonly picture: { readonly url: string; readonly width: number; readonly height: number };
}

/** The last run of a trace file with its picture. Throws `LibraryError`; null where there is none. */
export function readShown(text: string): Shown | null {
  const { nodes, traces, pictures } = readTraceFile(text).file;
  const [node, picture] = [nodes.at(-1), pictures.at(-1)];
  if (!node || !picture) return null;
  const { width, height } = picture.record;
  const url = `data:image/png;base64,${picture.png}`;
  return { prompt: node.prompt, reel: reelOf(nodes, traces, node.id), picture: { url, width, height } };
}

/** How much slower than it was each clip is shown; 1 where it was slow enough. */
export function slownessOf({ clips, moments }: Reel): number[] {
  return clips.map((clip, i) => {
    const own = moments.filter((moment) => moment.clip === i);
    const took = (own.at(-1)?.at ?? 0) - (own[0]?.at ?? 0);
    return clip.kind === 'run' && took > 0 ? Math.max(1, SHORTEST[clip.trace.kind] / took) : 1;
  });
}

export const isSlowed = (reel: Reel): boolean => slownessOf(reel).some((factor) => factor > NOTED);

/** Plays a reel once, from its beginning. Without motion, the end is shown at once. Ends early when aborted. */
export async function play(
  reel: Reel,
  motion: boolean,
  signal: AbortSignal,
  show: (frame: ReelFrame) => void,
): Promise<void> {
  const slowness = slownessOf(reel);
  let before = 0;
  for (const [position, { at, clip }] of reel.moments.entries()) {
    if (motion) await wait((at - before) * (slowness[clip] ?? 1), signal);
    if (signal.aborted) return;
    before = at;
    if (motion || position === reel.moments.length - 1) show(frameAt(reel, position));
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
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
