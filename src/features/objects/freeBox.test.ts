import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { area, intersection, MAX, type Box } from '../../plan/box';
import { freeBox } from './freeBox';

const boxes = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 20, max: 99 }),
    )
    .map(([x1, y1, side]): Box => ({ x1, y1, x2: x1 + side, y2: y1 + side })),
  { maxLength: 12 },
);

describe('freeBox', () => {
  it('takes the middle of an empty picture', () => {
    const { x1, y1, x2, y2 } = freeBox([]);
    expect(Math.abs((x1 + x2) / 2 - 500)).toBeLessThanOrEqual(10);
    expect(Math.abs((y1 + y2) / 2 - 500)).toBeLessThanOrEqual(10);
  });

  it('lies beside what is there while there is room', () => {
    const box = freeBox([{ x1: 200, y1: 200, x2: 800, y2: 800 }]);
    expect(intersection(box, { x1: 200, y1: 200, x2: 800, y2: 800 })).toBeNull();
  });

  it('is a box inside the picture whatever is there, and on free ground for a few small boxes', () => {
    fc.assert(
      fc.property(boxes, (there) => {
        const box = freeBox(there);
        expect(box.x1).toBeGreaterThanOrEqual(0);
        expect(box.y2).toBeLessThanOrEqual(MAX);
        expect(area(box)).toBeGreaterThan(0);
        if (there.length <= 2) expect(there.every((other) => intersection(box, other) === null)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('still finds a place on a full picture', () => {
    expect(area(freeBox([{ x1: 0, y1: 0, x2: 999, y2: 999 }]))).toBeGreaterThan(0);
  });
});
