import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from './box';
import { brushCells, cellsOfBox, planChange } from './cells';
import { moveObject, renameObject, setBox } from './edit';
import { parseChain } from './chain/parser';
import { objectsOf } from './plan';

const grid = { columns: 16, rows: 16 };
const box = fc
  .tuple(fc.nat(990), fc.nat(990), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }))
  .map(([x, y, w, h]): Box => ({ x1: x, y1: y, x2: Math.min(999, x + w), y2: Math.min(999, y + h) }));

describe('cellsOfBox', () => {
  it('is every cell that shares area with the box, and with a margin no more than their neighbours', () => {
    fc.assert(
      fc.property(box, (at) => {
        const cells = cellsOfBox(at, grid);
        const dilated = cellsOfBox(at, grid, 1);
        for (let cell = 0; cell < 256; cell += 1) {
          const [x, y] = [(cell % 16) * 62.5, Math.floor(cell / 16) * 62.5];
          const shares = at.x1 < x + 62.5 && at.x2 > x && at.y1 < y + 62.5 && at.y2 > y;
          expect(cells.has(cell)).toBe(shares);
          const near = [...cells].some(
            (other) =>
              Math.abs((other % 16) - (cell % 16)) <= 1 &&
              Math.abs(Math.floor(other / 16) - Math.floor(cell / 16)) <= 1,
          );
          expect(dilated.has(cell)).toBe(near);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('brushCells', () => {
  it('is a square around the cell, cut at the edge', () => {
    expect([...brushCells(17, 1, grid)]).toEqual([17]);
    expect([...brushCells(17, 3, grid)]).toEqual([0, 1, 2, 16, 17, 18, 32, 33, 34]);
    expect([...brushCells(0, 3, grid)]).toEqual([0, 1, 16, 17]);
    expect(brushCells(100, 4, grid).size).toBe(16);
  });
});

describe('planChange', () => {
  const { plan } = parseChain(
    'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,400),(300,600)<|box_end|> lies left of a ' +
      '<|obj_start|>blue car<|obj_end|> <|box_start|>(550,400),(850,700)<|box_end|> and a ' +
      '<|obj_start|>tree<|obj_end|> <|box_start|>(0,0),(99,333)<|box_end|>.<begin_of_image>',
  );
  const boxes = objectsOf(plan).map((object) => object.box);
  const moved: Box = { x1: 20, y1: 20, x2: 90, y2: 90 };

  it('is nothing for the same plan', () => {
    expect(planChange(plan, plan)).toEqual({ boxes: [], prose: false });
  });

  it('is the old and the new box of what moved', () => {
    expect(planChange(plan, setBox(plan, 'o1', moved)).boxes).toEqual([boxes[0], moved]);
  });

  it('is the box of what was renamed, and of what changed its depth', () => {
    expect(planChange(plan, renameObject(plan, 'o2', 'green car')).boxes).toEqual([boxes[1], boxes[1]]);
    expect(planChange(plan, moveObject(plan, 'o3', -2)).boxes).toEqual([boxes[2]]);
  });

  it('is the box of what came or went', () => {
    const without = { ...plan, segments: plan.segments.filter((s) => s.kind === 'prose' || s.id !== 'o2') };
    expect(planChange(plan, without).boxes).toEqual([boxes[1]]);
    expect(planChange(without, plan).boxes).toEqual([boxes[1]]);
  });

  it('says when only the words changed', () => {
    const segments = plan.segments.map((s) =>
      s.kind === 'prose' && s.text === '.' ? { ...s, text: ' at night.' } : s,
    );
    expect(planChange(plan, { ...plan, segments })).toEqual({ boxes: [], prose: true });
  });
});
