import { describe, expect, it } from 'vitest';
import { decodeRate, figure, median, perToken } from './stats';

describe('median', () => {
  it('is the middle one of an odd number, the mean of the middle two of an even number', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('keeps the order of what it was given and refuses nothing', () => {
    const values = [3, 1, 2];
    expect(figure(values)).toEqual({ median: 2, least: 1, most: 3 });
    expect(values).toEqual([3, 1, 2]);
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('decodeRate', () => {
  it('leaves out what came before the first mark', () => {
    const marks = [
      { tokens: 16, at: 900 },
      { tokens: 32, at: 1000 },
      { tokens: 256, at: 2100 },
    ];
    expect(decodeRate(marks)).toBeCloseTo(200);
  });

  it('is unknown of a single mark, of no time and of no tokens', () => {
    expect(decodeRate([{ tokens: 256, at: 50 }])).toBeNull();
    expect(
      decodeRate([
        { tokens: 1, at: 5 },
        { tokens: 2, at: 5 },
      ]),
    ).toBeNull();
    expect(decodeRate([])).toBeNull();
  });
});

it('costs a token are differences of totals', () => {
  expect(perToken({ runs: 10, bytes: 400 }, { runs: 14, bytes: 432 }, 8)).toEqual({ runs: 0.5, bytes: 4 });
});
