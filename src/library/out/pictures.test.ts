import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { painted } from '../testing/layered';
import { enlarged } from './enlarge';
import { withoutPlainGround } from './plain';
import { pngOf } from './png';
import { factorFor, marginOf, ppiOf, printPdf, withMargin } from './print';

const ramp = painted(10, 6, (x, y) => [x * 20, y * 30, 90, 255]);

describe('a picture enlarged', () => {
  it('keeps what is even, and its size is the factor’s', async () => {
    const even = painted(5, 4, () => [10, 120, 240, 255]);
    const large = await enlarged(even, 4);
    expect([large.width, large.height]).toEqual([20, 16]);
    expect([...large.data]).toEqual(Array.from({ length: 320 }, () => [10, 120, 240, 255]).flat());
  });

  it('goes on between points as they do', async () => {
    const large = await enlarged(ramp, 2);
    const red = Array.from({ length: 20 }, (_, x) => large.data[(6 * 20 + x) * 4] ?? 0);
    expect(red.slice(6, 14)).toEqual([55, 65, 75, 85, 95, 105, 115, 125]);
  });

  it('lets no colour of what is transparent bleed', async () => {
    const half = painted(8, 8, (x) => (x < 4 ? [255, 0, 0, 255] : [0, 255, 0, 0]));
    const large = await enlarged(half, 2);
    const shown = Array.from({ length: 16 }, (_, x) =>
      large.data.slice((8 * 16 + x) * 4, (8 * 16 + x) * 4 + 4),
    );
    expect(shown.filter((pixel) => (pixel[3] ?? 0) > 0).every((pixel) => pixel[1] === 0)).toBe(true);
  });
});

describe('a PNG', () => {
  it('says how large it is printed', async () => {
    const bytes = await pngOf(ramp, { ppi: 300, texts: [['Title', 'Ramp']] });
    expect(PNG.sync.read(Buffer.from(bytes)).data).toEqual(Buffer.from(ramp.data));
    const text = String.fromCharCode(...bytes);
    const at = text.indexOf('pHYs') + 4;
    // 300 to an inch are 11811 to a metre.
    expect(Array.from(bytes.subarray(at, at + 9))).toEqual([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]);
    expect(text).toContain('Title');
  });
});

describe('a print', () => {
  it('is enlarged as far as fine print needs, and no further than helps', () => {
    expect(Math.round(ppiOf(512, 100))).toBe(130);
    expect([40, 80, 150, 900].map((mm) => factorFor(512, mm))).toEqual([1, 2, 4, 4]);
  });

  it('goes on over its edges as a mirror', () => {
    const wide = withMargin(ramp, 2);
    expect([wide.width, wide.height]).toEqual([14, 10]);
    const red = Array.from({ length: 14 }, (_, x) => wide.data[(5 * 14 + x) * 4]);
    expect(red).toEqual([20, 0, 0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 180, 160]);
  });

  it('is a PDF page with a bleed around its trimmed size', async () => {
    const size = { width: 100, bleed: 3 };
    expect(marginOf({ ...ramp, width: 1000 }, size)).toBe(30);
    const text = await (await printPdf(ramp, size, 'Tür & Tor')).text();
    expect(text).toMatch(/^%PDF-1\.6/);
    // 106 mm across and 66 down are 300.472 and 187.087 points.
    expect(text).toContain('/MediaBox [0.000 0.000 300.472 187.087]');
    expect(text).toContain('/TrimBox [8.504 8.504 291.969 178.583]');
    expect(text).toContain('/Title <feff005400fc0072');
  });
});

describe('a plain background', () => {
  const disc = (ground: (x: number, y: number) => number) =>
    painted(24, 24, (x, y) =>
      Math.hypot(x - 12, y - 12) < 6 ? [200, 30, 30, 255] : [ground(x, y), 240, 235, 255],
    );

  it('is taken away, and what it surrounds stays', () => {
    const bare = withoutPlainGround(disc((x) => 236 + (x % 5)));
    const alpha = (x: number, y: number) => bare?.data[(y * 24 + x) * 4 + 3];
    expect([alpha(0, 0), alpha(23, 12), alpha(12, 12), alpha(12, 8)]).toEqual([0, 0, 255, 255]);
  });

  it('is none where the rim has several colours', () => {
    expect(withoutPlainGround(disc((x) => x * 10))).toBeNull();
  });
});
