import { replayWords as say } from '../../words/parts/studio/replay';
import type { Moment, Reel } from './reel';

/** A place that two reels have in common, with the moment of each. */
export interface LinkedStep {
  /** In words: "Object 2", "Row 5". */
  readonly label: string;
  readonly left: number;
  readonly right: number;
}

type Key = Pick<Moment, 'kind' | 'picture' | 'number'>;

const isStop = ({ kind }: Moment) => kind === 'object' || kind === 'row';
const same = (a: Key, b: Key) => a.kind === b.kind && a.picture === b.picture && a.number === b.number;

/**
 * Links two reels by what happens in them, not by the clock: object by object, then row by row. Where one has no such
 * object or row, it stays where it was.
 */
export function linkReels(left: Reel, right: Reel): readonly LinkedStep[] {
  const keys: Key[] = [];
  for (const moment of [...left.moments, ...right.moments]) {
    if (isStop(moment) && !keys.some((key) => same(key, moment))) keys.push(moment);
  }
  const rank = ({ kind }: Key) => (kind === 'object' ? 0 : 1);
  keys.sort((a, b) => rank(a) - rank(b) || a.picture - b.picture || a.number - b.number);
  const steps: LinkedStep[] = [{ label: say('beginning'), left: 0, right: 0 }];
  for (const key of keys) {
    const before = steps.at(-1);
    const place = (reel: Reel, held: number) => {
      const at = reel.moments.findLastIndex((moment) => same(moment, key));
      return at < 0 ? held : Math.max(at, held);
    };
    steps.push({
      label: labelOf(key),
      left: place(left, before?.left ?? 0),
      right: place(right, before?.right ?? 0),
    });
  }
  const last = ({ moments }: Reel) => Math.max(0, moments.length - 1);
  steps.push({ label: say('end'), left: last(left), right: last(right) });
  return steps;
}

function labelOf({ kind, picture, number }: Key): string {
  if (kind === 'object') return say('object', { number });
  return picture > 1 ? say('pictureRow', { picture, number }) : say('row', { number });
}
