import { describe, expect, it } from 'vitest';
import { choose } from './choose';
import { gapAt } from './useReorder';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const none = { shift: false, control: false };

describe('a row that is chosen', () => {
  it('is selected alone', () => {
    expect(choose(ORDER, ['a', 'b'], 'a', 'd', none)).toEqual(['d']);
  });

  it('joins or leaves the others with Ctrl', () => {
    expect(choose(ORDER, ['a'], 'a', 'd', { ...none, control: true })).toEqual(['a', 'd']);
    expect(choose(ORDER, ['a', 'd'], 'a', 'a', { ...none, control: true })).toEqual(['d']);
  });

  it('takes all between with Shift, up or down, and is the last of them', () => {
    expect(choose(ORDER, ['b'], 'b', 'd', { ...none, shift: true })).toEqual(['b', 'c', 'd']);
    expect(choose(ORDER, ['d'], 'd', 'b', { ...none, shift: true })).toEqual(['c', 'd', 'b']);
    expect(choose(ORDER, ['a', 'd'], 'd', 'e', { shift: true, control: true })).toEqual(['a', 'd', 'e']);
  });

  it('is as with Ctrl where Shift has nothing to go from', () => {
    expect(choose(ORDER, ['a'], null, 'd', { ...none, shift: true })).toEqual(['a', 'd']);
    expect(choose(ORDER, ['a'], 'gone', 'd', { ...none, shift: true })).toEqual(['a', 'd']);
  });
});

describe('the gap between rows', () => {
  const rows = [0, 32, 64].map((top) => ({ top, height: 32 }));
  it.each([
    [-5, 0],
    [15, 0],
    [17, 1],
    [47, 1],
    [49, 2],
    [500, 3],
  ])('at %i px has %i rows above it', (y, above) => {
    expect(gapAt(y, rows)).toBe(above);
  });
});
