import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidOver } from '../../library/out/layered';
import type { Pixels } from '../../library/png/pixels';
import { painted } from '../../library/testing/layered';
import { depthOrder } from './depth';
import { apartOf, contrastOf, cutOut, opacityOf } from './matte';

const even = (r: number, g: number, b: number) => painted(8, 4, () => [r, g, b, 255]);
const [day, night, dusk] = [even(240, 220, 200), even(20, 30, 60), even(236, 216, 205)];
/** Opaque on the left, then half, then not there. */
const leaf = painted(8, 4, (x) => [60, 160, 40, x < 3 ? 255 : x < 6 ? 128 : 0]);

const noise = fc.array(fc.nat(255), { minLength: 4 * 4 * 4, maxLength: 4 * 4 * 4 }).map((values): Pixels => {
  const data = Uint8ClampedArray.from(values, (value, i) => (i % 4 === 3 ? 255 : value));
  return { width: 4, height: 4, data };
});

describe('how opaque a thing is', () => {
  it('shows before two backgrounds', () => {
    const seen = (behind: Pixels) => ({ over: laidOver(behind, leaf), behind });
    const alpha = opacityOf(seen(day), [seen(night)]);
    expect(Array.from(alpha.subarray(0, 8)).map((value) => Math.round(value * 100))).toEqual([
      100, 100, 100, 50, 50, 50, 0, 0,
    ]);
  });

  it('is all or nothing where the backgrounds are alike', () => {
    const seen = (behind: Pixels) => ({ over: laidOver(behind, leaf), behind });
    expect(Array.from(opacityOf(seen(day), [seen(dusk)]).subarray(0, 8))).toEqual([1, 1, 1, 1, 1, 1, 0, 0]);
  });
});

describe('a layer', () => {
  it('makes any picture of any other, to a step of 255, however opaque it is said to be', () => {
    const opacity = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(noise, noise, opacity, (picture, below, alpha) => {
        const layer = cutOut(picture, below, Float32Array.from(alpha));
        expect(apartOf(picture, laidOver(below, layer)).most).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has the thing’s own colour, whatever is behind', () => {
    const alpha = Float32Array.from({ length: 32 }, (_, pixel) => (leaf.data[pixel * 4 + 3] ?? 0) / 255);
    const layer = cutOut(laidOver(night, leaf), night, alpha);
    for (let x = 0; x < 6; x += 1) {
      const [r, g, b] = layer.data.slice(x * 4, x * 4 + 3);
      expect(
        Math.max(Math.abs((r ?? 0) - 60), Math.abs((g ?? 0) - 160), Math.abs((b ?? 0) - 40)),
      ).toBeLessThanOrEqual(2);
    }
    expect(layer.data[7 * 4 + 3]).toBe(0);
  });
});

describe('backgrounds', () => {
  it('are as far apart as nine pixels of ten say', () => {
    expect(contrastOf(day, [night])).toBe(220);
    expect(contrastOf(day, [dusk, day])).toBe(5);
    expect(contrastOf(day, [])).toBe(0);
  });
});

describe('what lies in front', () => {
  const disc = (colour: readonly [number, number, number], from: number) =>
    painted(8, 4, (x) => [...colour, x >= from && x < from + 4 ? 255 : 0]);
  const alone = (layer: Pixels) => ({
    picture: laidOver(day, layer),
    opacity: Float32Array.from({ length: 32 }, (_, pixel) => (layer.data[pixel * 4 + 3] ?? 0) / 255),
  });
  const [red, green, blue] = [disc([200, 0, 0], 0), disc([0, 200, 0], 2), disc([0, 0, 200], 4)];

  it('is what the picture shows where two overlap', () => {
    const picture = [blue, red, green].reduce(laidOver, day);
    expect(depthOrder(picture, [red, green, blue].map(alone))).toEqual([0, 2, 1]);
  });

  it('keeps the order of what doesn’t overlap', () => {
    const picture = [blue, red].reduce(laidOver, day);
    expect(depthOrder(picture, [red, blue].map(alone))).toEqual([0, 1]);
  });
});
