import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampBox, translateBox } from './box';
import type { Box } from './box';
import { NEAR_LIMIT, scoreRelation } from './relations';
import type { SpatialRelation } from './relations';

const at = (x: number, y: number, size = 100): Box => ({ x1: x, y1: y, x2: x + size, y2: y + size });
const anyBox = fc
  .tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999))
  .map(([x1, y1, x2, y2]) => clampBox({ x1, y1, x2, y2 }));
const OPPOSITE: Record<SpatialRelation, SpatialRelation> = {
  left: 'right',
  right: 'left',
  above: 'below',
  below: 'above',
  near: 'near',
};

describe('T2I-CompBench’s 2D-spatial rule', () => {
  it.each([
    ['left', at(100, 400), at(600, 450), 1, 'held'],
    ['right', at(100, 400), at(600, 450), 0, 'wrong-side'],
    ['above', at(400, 100), at(450, 700), 1, 'held'],
    ['below', at(400, 700), at(450, 100), 1, 'held'],
    ['left', at(100, 100), at(200, 600), 0, 'other-axis'],
    // The axis must dominate strictly.
    ['left', at(100, 100), at(400, 400), 0, 'other-axis'],
    ['left', at(400, 400), at(400, 400), 0, 'wrong-side'],
    // Offset 80 of 100: IoU 20/180 = 1/9, score 0.9.
    ['left', at(100, 100), at(180, 100), 0.9, 'overlap'],
    ['near', at(0, 0), at(800, 300), 1, 'held'],
    ['near', at(0, 0), at(700, 320), NEAR_LIMIT / 700, 'too-far'],
  ] as const)('%s of %j and %j scores %f', (relation, a, b, score, finding) => {
    const result = scoreRelation(a, relation, b);
    expect(result.score).toBeCloseTo(score, 10);
    expect(result.finding).toBe(finding);
  });

  it('scales 150 px of 479 to the grid', () => {
    expect(NEAR_LIMIT).toBeCloseTo(313.15, 2);
  });

  it('reads the same from the other side, and holds on one side at most', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        let held = 0;
        for (const relation of Object.keys(OPPOSITE) as SpatialRelation[]) {
          const result = scoreRelation(a, relation, b);
          expect(result).toEqual(scoreRelation(b, OPPOSITE[relation], a));
          expect(result.score).toBeGreaterThanOrEqual(0);
          expect(result.score).toBeLessThanOrEqual(1);
          expect(result.score === 1).toBe(result.finding === 'held');
          if (relation !== 'near' && result.score > 0) held += 1;
        }
        expect(held).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('depends on where the boxes are to each other only', () => {
    const inner = fc.tuple(fc.nat(300), fc.nat(300)).map(([x, y]) => at(300 + x, 300 + y));
    fc.assert(
      fc.property(inner, inner, fc.integer({ min: -300, max: 299 }), (a, b, move) => {
        const moved = [translateBox(a, move, 0), translateBox(b, move, 0)] as const;
        expect(scoreRelation(moved[0], 'left', moved[1])).toEqual(scoreRelation(a, 'left', b));
      }),
    );
  });
});
