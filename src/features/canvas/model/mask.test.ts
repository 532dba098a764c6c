import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { area } from '../../../plan/box';
import { cellAt, cellsBetween, maskOutline, maskRuns } from './mask';

const grid = { columns: 8, rows: 5 };
const cells = fc.uniqueArray(fc.nat(39)).map((all) => new Set(all));

describe('the mask on the stage', () => {
  it('covers exactly its cells', () => {
    fc.assert(
      fc.property(cells, (marked) => {
        const covered = maskRuns(marked, grid).reduce((sum, run) => sum + area(run), 0);
        expect(covered).toBeCloseTo((marked.size * 1_000_000) / 40, 3);
        for (const { x1, x2, y1, y2 } of maskRuns(marked, grid)) {
          for (const x of [x1 + 1, x2 - 1]) {
            const cell = cellAt({ x, y: (y1 + y2) / 2 }, grid);
            expect(cell !== null && marked.has(cell)).toBe(true);
          }
        }
      }),
    );
  });

  it('has a line wherever one side is marked and the other is not', () => {
    expect(maskOutline(new Set([9]), grid)).toHaveLength(4);
    expect(maskOutline(new Set([9, 10]), grid)).toHaveLength(6);
    expect(maskOutline(new Set(), grid)).toHaveLength(0);
  });

  it('finds the cell at a point, and none outside the picture', () => {
    expect(cellAt({ x: 0, y: 0 }, grid)).toBe(0);
    expect(cellAt({ x: 999, y: 999 }, grid)).toBe(39);
    expect(cellAt({ x: -1, y: 5 }, grid)).toBeNull();
    expect(cellAt({ x: 5, y: 1000 }, grid)).toBeNull();
  });

  it('leaves no gap in a fast stroke', () => {
    fc.assert(
      fc.property(fc.nat(39), fc.nat(39), (from, to) => {
        const stroke = cellsBetween(from, to, grid);
        expect([stroke[0], stroke.at(-1)]).toEqual([from, to]);
        for (const [index, cell] of stroke.slice(1).entries()) {
          const before = stroke[index] ?? 0;
          expect(Math.abs((cell % 8) - (before % 8))).toBeLessThanOrEqual(1);
          expect(Math.abs(Math.floor(cell / 8) - Math.floor(before / 8))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
