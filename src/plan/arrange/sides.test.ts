import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { height, MAX, normaliseBox, width } from '../box';
import { SIDES, valueOf, withSide } from './sides';

const coordinate = fc.integer({ min: 0, max: MAX });
const box = fc
  .tuple(coordinate, coordinate, coordinate, coordinate)
  .map(([x1, y1, x2, y2]) => normaliseBox(x1, y1, x2, y2).box);

describe('the four numbers of a box', () => {
  it('always make a box inside the picture, whatever is typed', () => {
    fc.assert(
      fc.property(
        box,
        fc.constantFrom(...SIDES),
        fc.integer({ min: -5000, max: 5000 }),
        (before, side, typed) => {
          const after = withSide(before, side, typed);
          expect(normaliseBox(after.x1, after.y1, after.x2, after.y2)).toEqual({ box: after, problems: [] });
        },
      ),
    );
  });

  it('keep the size when the place changes, and the place when the size changes', () => {
    fc.assert(
      fc.property(box, fc.integer({ min: 0, max: MAX }), (before, typed) => {
        const moved = withSide(withSide(before, 'X', typed), 'Y', typed);
        expect([width(moved), height(moved)]).toEqual([width(before), height(before)]);
        const resized = withSide(withSide(before, 'Width', typed), 'Height', typed);
        expect([resized.x1, resized.y1]).toEqual([before.x1, before.y1]);
      }),
    );
  });

  it('read back as typed when that is possible', () => {
    const before = { x1: 100, y1: 100, x2: 300, y2: 300 };
    expect(valueOf(withSide(before, 'X', 640), 'X')).toBe(640);
    expect(valueOf(withSide(before, 'X', 900), 'X')).toBe(799);
    expect(valueOf(withSide(before, 'Height', 0), 'Height')).toBe(1);
  });
});
