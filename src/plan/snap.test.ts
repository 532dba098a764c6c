import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX, height, width } from './box';
import type { Box } from './box';
import { snapMove, snapResize } from './snap';
import { guideBoxes } from './snap/picture';

const box = (x1: number, y1: number, x2: number, y2: number): Box => ({ x1, y1, x2, y2 });
const boxes = fc
  .tuple(fc.nat(900), fc.nat(900), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .map(([x, y, w, h]) => box(x, y, x + w, y + h));

describe('snapMove', () => {
  it('snaps to an edge within the threshold and shows the line', () => {
    const { box: snapped, guides } = snapMove(box(205, 600, 305, 700), [box(200, 100, 320, 180)], 8);
    expect(snapped).toEqual(box(200, 600, 300, 700));
    expect(guides).toEqual([{ kind: 'edge', axis: 'x', at: 200, from: 100, to: 700 }]);
  });

  it('leaves a box alone that is near nothing', () => {
    const alone = box(205, 610, 305, 700);
    expect(snapMove(alone, [box(230, 100, 420, 180)], 8)).toEqual({ box: alone, guides: [] });
  });

  it('snaps to centres and to the picture', () => {
    const centred = snapMove(box(446, 3, 546, 103), [], 8);
    expect(centred.box).toEqual(box(450, 0, 550, 100));
    expect(centred.guides.map(({ kind, axis }) => `${kind} ${axis}`).sort()).toEqual(['centre x', 'edge y']);
  });

  it('snaps to guides of the picture, and makes no gaps to them', () => {
    const fixed = guideBoxes(['thirds', 'safe']);
    const { box: snapped, guides } = snapMove(box(336, 53, 436, 153), [], 8, fixed);
    expect(snapped).toEqual(box(333, 50, 433, 150));
    expect(guides.map(({ kind, axis }) => `${kind} ${axis}`)).toEqual(['edge x', 'edge y']);
    const alone = box(200, 200, 240, 240);
    expect(snapMove(alone, [box(100, 210, 150, 260)], 8, fixed).guides).toEqual([]);
  });

  it('snaps to equal gaps between two others and beside them', () => {
    const [left, right] = [box(100, 400, 200, 500), box(600, 400, 700, 500)];
    const between = snapMove(box(346, 430, 446, 530), [left, right], 8);
    expect(between.box).toEqual(box(350, 430, 450, 530));
    expect(between.guides).toContainEqual({
      kind: 'gap',
      axis: 'x',
      across: 465,
      gaps: [
        { from: 200, to: 350 },
        { from: 450, to: 600 },
      ],
    });
    const near = [box(100, 400, 200, 500), box(260, 400, 360, 500)];
    expect(snapMove(box(423, 431, 523, 533), near, 5).box).toEqual(box(420, 431, 520, 533));
  });

  it('keeps the size, stays inside, and moves no farther than the threshold', () => {
    fc.assert(
      fc.property(boxes, fc.array(boxes, { maxLength: 5 }), fc.nat(30), (moving, others, threshold) => {
        const { box: snapped, guides } = snapMove(moving, others, threshold);
        expect([width(snapped), height(snapped)]).toEqual([width(moving), height(moving)]);
        expect(Math.min(snapped.x1, snapped.y1)).toBeGreaterThanOrEqual(0);
        expect(Math.max(snapped.x2, snapped.y2)).toBeLessThanOrEqual(MAX);
        expect(Math.abs(snapped.x1 - moving.x1)).toBeLessThanOrEqual(threshold + 0.5);
        if (snapped.x1 !== moving.x1) expect(guides.some(({ axis }) => axis === 'x')).toBe(true);
        for (const guide of guides) {
          if (guide.kind !== 'gap') continue;
          const [a, b] = guide.gaps.map(({ from, to }) => to - from);
          expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('snapResize', () => {
  it('moves only the edges of the handle', () => {
    const other = box(400, 400, 500, 500);
    expect(snapResize(box(100, 100, 396, 203), 'e', [other], 8).box).toEqual(box(100, 100, 400, 203));
    expect(snapResize(box(100, 100, 396, 396), 'se', [other], 8).box).toEqual(box(100, 100, 400, 400));
    expect(snapResize(box(404, 100, 600, 203), 'n', [other], 8).box).toEqual(box(404, 100, 600, 203));
  });

  it('never turns a box inside out', () => {
    fc.assert(
      fc.property(
        boxes,
        fc.array(boxes, { maxLength: 4 }),
        fc.constantFrom('nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w' as const),
        (start, others, handle) => {
          const { box: snapped } = snapResize(start, handle, others, 200);
          expect(snapped.x1).toBeLessThan(snapped.x2);
          expect(snapped.y1).toBeLessThan(snapped.y2);
        },
      ),
    );
  });
});
