import { describe, expect, it } from 'vitest';
import { trendOf } from './flat';

const many = (value: (i: number) => number) => Array.from({ length: 60 }, (_, i) => value(i));

describe('a figure over many cycles', () => {
  it('is flat when it wavers, also where it rose while it warmed up', () => {
    expect(trendOf(many((i) => (i < 10 ? i : 20 + (i % 3)))).flat).toBe(true);
    expect(trendOf(many(() => 0))).toEqual({ mean: 0, growth: 0, flat: true });
  });

  it('is not when it grows by a little each time', () => {
    const { flat, growth } = trendOf(many((i) => 100 + i));
    expect(flat).toBe(false);
    expect(growth).toBeCloseTo(44 / 137, 6);
  });

  it('asks for enough of them', () => {
    expect(() => trendOf([1, 2, 3])).toThrow(RangeError);
  });
});
