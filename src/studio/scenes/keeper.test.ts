import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeeper } from './keeper';

let full = false;
let written: string[] = [];
let reported = 0;
const keeper = () =>
  createKeeper<string>({
    put: async (text) => {
      if (full) throw new Error('full');
      written.push(text);
    },
    report: () => (reported += 1),
  });

beforeEach(() => {
  vi.useFakeTimers();
  [full, written, reported] = [false, [], 0];
});
afterEach(() => vi.useRealTimers());

describe('what met a full disk', () => {
  it('is tried again until there is room, the latest of each, and told once', async () => {
    const kept = keeper();
    full = true;
    await kept.keep('a', 'a1');
    await kept.keep('b', 'b1');
    await kept.keep('a', 'a2');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([written, reported]).toEqual([[], 1]);
    full = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written.toSorted()).toEqual(['a2', 'b1']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written).toHaveLength(2);
    full = true;
    await kept.keep('a', 'a3');
    expect(reported).toBe(2);
    kept.dispose();
  });

  it('keeps back nothing else', async () => {
    const bad = createKeeper<string>({
      put: async (text) => {
        if (text === 'bad') throw new Error('refused');
        written.push(text);
      },
      report: () => (reported += 1),
    });
    await bad.keep('a', 'bad');
    await bad.keep('b', 'b1');
    await bad.keep('c', 'c1');
    expect([written, reported]).toEqual([['b1', 'c1'], 1]);
    bad.dispose();
  });

  it('is let go when it is no longer wanted', async () => {
    const kept = keeper();
    full = true;
    await kept.keep('a', 'a1');
    kept.drop('a');
    full = false;
    await kept.flush();
    expect(written).toEqual([]);
  });
});
