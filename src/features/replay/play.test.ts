import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { objectsOf } from '../../plan/plan';
import { FIRST_SHOWN } from '../../studio/examples/catalogue';
import { readExample, withPictures } from '../../studio/examples/exampleFile';
import type { ReelFrame } from '../../studio/replay/frame';
import { lastReel, LOOKED_AT, paceOf, pacesOf, play } from './play';

/** The run that is shown on an empty stage. */
const file = join(import.meta.dirname, `../../../public/gallery/${FIRST_SHOWN}.json`);
const shown = () => {
  const found = lastReel(withPictures(readExample(readFileSync(file, 'utf8')), []));
  if (!found) throw new Error('nothing to show');
  return found;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the run on an empty stage', () => {
  it('is a plan and its painting', () => {
    expect(shown().clips.map((clip) => clip.kind === 'run' && clip.trace.kind)).toEqual(['plan', 'paint']);
  });

  it('is written box by box and painted row by row, with the look before it in less than eight seconds', async () => {
    const reel = shown();
    const frames: { at: number; frame: ReelFrame }[] = [];
    const begun = Date.now();
    const done = play(reel, new AbortController().signal, (frame) =>
      frames.push({ at: Date.now() - begun, frame }),
    );
    await vi.runAllTimersAsync();
    await done;
    expect(frames).toHaveLength(reel.moments.length);
    const painting = frames.find(({ frame }) => frame.painted);
    expect(painting?.at).toBeGreaterThan(3000);
    expect(LOOKED_AT + (frames.at(-1)?.at ?? Infinity)).toBeLessThan(8000);
    const last = frames.at(-1)?.frame;
    expect(last?.painted?.decidedRows).toBe(last?.painted?.rows);
    const boxes = frames.map(({ frame }) => objectsOf(frame.plan).filter(({ box }) => box).length);
    expect(boxes).toEqual(boxes.toSorted((a, b) => a - b));
    expect(boxes.at(-1)).toBeGreaterThan(3);
  });

  it('says when its pace is not that of the run', () => {
    const reel = shown();
    const timed = (factor: number) => ({
      ...reel,
      moments: reel.moments.map((moment) => ({ ...moment, at: moment.at * factor })),
    });
    expect(paceOf(timed(100))).toBe('spedUp');
    expect(paceOf(timed(0.01))).toBe('slowedDown');
    expect(pacesOf(timed(100)).every((pace) => pace < 1)).toBe(true);
  });

  it('stops when asked', async () => {
    const stop = new AbortController();
    const frames: ReelFrame[] = [];
    const done = play(shown(), stop.signal, (frame) => frames.push(frame));
    await vi.advanceTimersByTimeAsync(500);
    const before = frames.length;
    expect(before).toBeGreaterThan(0);
    stop.abort();
    await done;
    expect(frames).toHaveLength(before);
    expect(vi.getTimerCount()).toBe(0);
  });
});
