import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, pinch, toPicture, toStage, zoomAt } from './viewport';

const size = { width: 800, height: 600 };
const margins = { side: 40, top: 40, bottom: 40 };

describe('the viewport', () => {
  it('fits the picture with its margin and centres it', () => {
    expect(fit(size, margins)).toEqual({ scale: 0.52, x: 140, y: 40 });
  });

  it('there and back is the same point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }), (x, y) => {
        const viewport = fit(size, margins);
        const back = toPicture(viewport, toStage(viewport, { x, y }));
        expect(back.x).toBeCloseTo(x);
        expect(back.y).toBeCloseTo(y);
      }),
    );
  });

  it('keeps the point under the pointer while zooming', () => {
    const at = { x: 300, y: 200 };
    const before = fit(size, margins);
    const after = zoomAt(before, size, at, 1.7);
    expect(toPicture(after, at).x).toBeCloseTo(toPicture(before, at).x);
    expect(toPicture(after, at).y).toBeCloseTo(toPicture(before, at).y);
  });

  it('two fingers pan and zoom at once', () => {
    const before = fit(size, margins);
    const after = pinch(
      before,
      size,
      [
        { x: 300, y: 300 },
        { x: 400, y: 300 },
      ],
      [
        { x: 310, y: 320 },
        { x: 510, y: 320 },
      ],
    );
    expect(after.scale).toBeCloseTo(2 * before.scale);
    expect(toPicture(after, { x: 410, y: 320 }).x).toBeCloseTo(toPicture(before, { x: 350, y: 300 }).x);
  });

  it('never loses the picture', () => {
    const many = fc.array(
      fc.record({ x: fc.integer(), y: fc.integer(), factor: fc.double({ min: 0.1, max: 10, noNaN: true }) }),
    );
    fc.assert(
      fc.property(many, (steps) => {
        const viewport = steps.reduce(
          (v, { x, y, factor }) => zoomAt(v, size, { x: x % 5000, y: y % 5000 }, factor),
          fit(size, margins),
        );
        const side = 1000 * viewport.scale;
        expect(viewport.x + side).toBeGreaterThan(0);
        expect(viewport.x).toBeLessThan(size.width);
        expect(viewport.y + side).toBeGreaterThan(0);
        expect(viewport.y).toBeLessThan(size.height);
      }),
    );
  });
});
