import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { objectsOf } from '../../plan/plan';
import type { ReelFrame } from '../../studio/replay/frame';
import { isSlowed, play, readShown, slownessOf } from './play';

/** The run that ships with the studio. */
const text = readFileSync(join(import.meta.dirname, '../../../public/recorded/first-visit.json'), 'utf8');
const shown = () => {
  const found = readShown(text);
  if (!found) throw new Error('nothing to show');
  return found;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the run on an empty stage', () => {
  it('is a trace like any other, with its picture', () => {
    const { prompt, reel, picture } = shown();
    expect(prompt).not.toBe('');
    expect(reel.clips.map((clip) => clip.kind === 'run' && clip.trace.kind)).toEqual(['plan', 'paint']);
    expect(picture).toMatchObject({
      width: 512,
      height: 512,
      url: expect.stringMatching(/^data:image\/png/),
    });
  });

  it('is written and painted in its own time, slowed down where that was short', async () => {
    const { reel } = shown();
    const frames: { at: number; frame: ReelFrame }[] = [];
    const begun = Date.now();
    const done = play(reel, true, new AbortController().signal, (frame) =>
      frames.push({ at: Date.now() - begun, frame }),
    );
    await vi.runAllTimersAsync();
    await done;
    expect(frames).toHaveLength(reel.moments.length);
    const painting = frames.find(({ frame }) => frame.painted);
    expect(painting?.at).toBeGreaterThanOrEqual(5900);
    expect((frames.at(-1)?.at ?? 0) - (painting?.at ?? 0)).toBeGreaterThanOrEqual(3900);
    expect(isSlowed(reel)).toBe(true);
    expect(Math.min(...slownessOf(reel))).toBeGreaterThanOrEqual(1);
    const last = frames.at(-1)?.frame;
    expect(last?.painted?.decidedRows).toBe(last?.painted?.rows);
    const boxes = frames.map(({ frame }) => objectsOf(frame.plan).filter(({ box }) => box).length);
    expect(boxes).toEqual(boxes.toSorted((a, b) => a - b));
    expect(boxes.at(-1)).toBeGreaterThan(0);
  });

  it('is there at once without motion', async () => {
    const frames: ReelFrame[] = [];
    await play(shown().reel, false, new AbortController().signal, (frame) => frames.push(frame));
    expect(frames).toHaveLength(1);
    expect(frames[0]?.painted).not.toBeNull();
  });

  it('stops when asked', async () => {
    const stop = new AbortController();
    const frames: ReelFrame[] = [];
    const done = play(shown().reel, true, stop.signal, (frame) => frames.push(frame));
    await vi.advanceTimersByTimeAsync(500);
    const before = frames.length;
    expect(before).toBeGreaterThan(0);
    stop.abort();
    await done;
    expect(frames).toHaveLength(before);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['', 'null', '{"format":"scenograph-recording","version":1}', '<html>'])(
    'is not shown when the file is %j',
    (other) => expect(() => readShown(other)).toThrow(expect.objectContaining({ name: 'LibraryError' })),
  );
});
