import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFloat32, toHalf } from './half';

const back = (value: number): number => toFloat32(toHalf(Float32Array.of(value)))[0] ?? NaN;

describe('half floats', () => {
  it.each([
    [0, 0],
    [1, 1],
    [-2.5, -2.5],
    [65504, 65504],
    [65520, Infinity],
    [1e9, Infinity],
    [-Infinity, -Infinity],
    [2 ** -24, 2 ** -24],
    [2 ** -26, 0],
    [1 + 2 ** -11, 1],
    [1 + 3 * 2 ** -11, 1 + 2 ** -9],
    [2 ** -25 * 3, 2 ** -23],
  ])('keeps %s as %s', (value, expected) => {
    expect(back(value)).toBe(expected);
  });

  it('keeps what is not a number', () => {
    expect(back(NaN)).toBeNaN();
  });

  it('brings every half float back as it was', () => {
    const all = Uint16Array.from({ length: 65536 }, (_, bits) => bits);
    const again = toHalf(toFloat32(all));
    const wrong = all.filter((bits) => (bits & 0x7c00) !== 0x7c00 && again[bits] !== bits);
    expect(wrong).toHaveLength(0);
  });

  it('is the nearest one: half a step of the last place at most', () => {
    fc.assert(
      fc.property(fc.float({ min: -65000, max: 65000, noNaN: true }), (value) => {
        const step = Math.max(2 ** -24, 2 ** (Math.floor(Math.log2(Math.abs(value) || 1)) - 10));
        expect(Math.abs(back(value) - value)).toBeLessThanOrEqual(step / 2);
      }),
    );
  });
});
