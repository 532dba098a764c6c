import { describe, expect, it } from 'vitest';
import type { Measured } from './measuring/rounds';
import { bestRatio, verdict } from './targets';

const measured = (rate: number): Measured => {
  const one = { median: rate, least: rate, most: rate };
  return {
    load: 1,
    textRate: one,
    firstToken: one,
    imageRate: one,
    timeToImage: one,
    promptToImage: one,
    sessionRunsPerToken: { text: 1, image: 1 },
    passesPerImageToken: 1,
    wrote: '',
  };
};
const floor = { bandwidth: 1, weightBytes: 1, cacheBytes: 1, ms: 1 };
const run = (rates: Record<string, number>) => ({
  contenders: Object.fromEntries(Object.entries(rates).map(([id, rate]) => [id, measured(rate)])),
  floor: { text: floor, image: floor },
  passesPerImageToken: 1,
});

describe('bestRatio', () => {
  it('sets our best against the best of the peer, whatever threads and number type each needed', () => {
    const wasm = {
      1: run({ ours: 100, 'peer fp32': 40, 'peer q8': 50 }),
      2: run({ ours: 90, 'peer fp32': 20, 'peer q8': 30 }),
    };
    expect(bestRatio(wasm, ({ imageRate }) => imageRate.median)).toBe(2);
  });

  it('is unknown where nothing was measured', () => {
    expect(bestRatio({}, () => 1)).toBeNull();
  });
});

describe('verdict', () => {
  const more = { figure: '', aim: 8, floor: 4, less: false };
  const less = { figure: '', aim: 1, floor: 2, less: true };

  it('knows which way is better', () => {
    expect([9, 8, 5, 3].map((value) => verdict({ ...more, value }))).toEqual([
      'reached',
      'reached',
      'above the floor',
      'missed',
    ]);
    expect([0.5, 2, 3].map((value) => verdict({ ...less, value }))).toEqual([
      'reached',
      'above the floor',
      'missed',
    ]);
  });

  it('says nothing of what was not measured', () => {
    expect(verdict({ ...more, value: null })).toBe('');
  });
});
