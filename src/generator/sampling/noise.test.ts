import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../numbers/at';
import { positionNoise } from './noise';

const DRAWS = 20_000;

describe('positionNoise', () => {
  it('is the same for the same counter, whatever was drawn before', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat(5000), fc.nat(100_000), (seed, position, token) => {
        const noise = positionNoise(seed, 'text', position);
        noise.uniform(token + 1);
        expect(noise.uniform(token)).toBe(positionNoise(seed, 'text', position).uniform(token));
      }),
    );
  });

  it('keeps its published values', () => {
    // A scene repainted years later must give the same picture.
    expect(positionNoise(1, 'text', 0).uniform(0)).toMatchInlineSnapshot(`0.2696201723301783`);
    expect(positionNoise(2 ** 40 + 7, 'image', 255).uniform(999)).toMatchInlineSnapshot(
      `0.43048583052586764`,
    );
  });

  it('stays inside (0, 1) and gives finite Gumbel noise', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat(), fc.nat(), (seed, position, token) => {
        const noise = positionNoise(seed, 'image', position);
        expect(noise.uniform(token)).toBeGreaterThan(0);
        expect(noise.uniform(token)).toBeLessThan(1);
        expect(Number.isFinite(noise.gumbel(token))).toBe(true);
      }),
    );
  });

  const streams: [string, (i: number) => number][] = [
    ['tokens', (i) => positionNoise(7, 'image', 3).uniform(i)],
    ['positions', (i) => positionNoise(7, 'image', i).uniform(3)],
    ['seeds', (i) => positionNoise(i, 'image', 3).uniform(3)],
    ['high halves of seeds', (i) => positionNoise(i * 2 ** 32, 'image', 3).uniform(3)],
  ];
  it.each(streams)('is uniform and uncorrelated over %s', (_, draw) => {
    const values = Array.from({ length: DRAWS }, (_unused, i) => draw(i));
    const bins = Array.from(
      { length: 20 },
      (_unused, bin) => values.filter((value) => Math.floor(value * 20) === bin).length,
    );
    const expected = DRAWS / 20;
    const chiSquare = bins.reduce((sum, bin) => sum + (bin - expected) ** 2 / expected, 0);
    // 19 degrees of freedom: 43.8 is passed by chance once in a thousand streams, and these streams are fixed.
    expect(chiSquare).toBeLessThan(43.8);
    let product = 0;
    for (let i = 1; i < DRAWS; i++) product += (at(values, i) - 0.5) * (at(values, i - 1) - 0.5);
    expect(Math.abs(product / DRAWS / (1 / 12))).toBeLessThan(4 / Math.sqrt(DRAWS));
  });

  it('gives the two phases noise of their own', () => {
    let equal = 0;
    for (let i = 0; i < 1000; i++) {
      if (positionNoise(1, 'text', i).uniform(0) === positionNoise(1, 'image', i).uniform(0)) equal++;
    }
    expect(equal).toBe(0);
  });
});
