import type { Reel } from '../studio/replay/reel';
import { MAX_FRAMES } from './played';

/** A reel in `most` moments at most: its first and last, where a presentation halts, and of the others as many as fit. */
export function thinned(reel: Reel, most = MAX_FRAMES): Reel {
  const { moments } = reel;
  if (moments.length <= most) return reel;
  const last = moments.length - 1;
  const halts = moments.flatMap(({ kind }, i) =>
    i === 0 || i === last || kind === 'object' || kind === 'row' || kind === 'edit' ? [i] : [],
  );
  const kept = new Set(evenly(halts, most - 1));
  const others = moments.flatMap((_, i) => (kept.has(i) ? [] : [i]));
  for (const i of evenly(others, most - 1 - kept.size)) kept.add(i);
  kept.add(last);
  return { ...reel, moments: moments.filter((_, i) => kept.has(i)) };
}

/** At most so many of a list, from all over it. */
function evenly(list: readonly number[], most: number): readonly number[] {
  if (most <= 0) return [];
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)] ?? 0);
}
