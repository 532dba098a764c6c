import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundingBox, height, MAX, normaliseBox, width, type Box } from '../box';
import { parseChain } from '../chain/parser';
import { objectsOf } from '../plan';
import { PICTURE } from '../snap/axis';
import { alignBoxes, distributeBoxes, type Edge } from './align';
import { spread, type Boxes } from './boxes';
import { placeBy, placeObjects } from './order';
import { flipBoxes, matchSizes, resized } from './shape';
import { layOut, TEMPLATES } from './templates';

const coordinate = fc.integer({ min: 0, max: MAX });
const box = fc
  .tuple(coordinate, coordinate, coordinate, coordinate)
  .map(([x1, y1, x2, y2]) => normaliseBox(x1, y1, x2, y2).box);
const some = fc
  .array(box, { minLength: 1, maxLength: 9 })
  .map((boxes): Boxes => Object.fromEntries(boxes.map((each, index) => [`o${index + 1}`, each])));
const valid = (boxes: Boxes) =>
  Object.values(boxes).every(({ x1, y1, x2, y2 }) => normaliseBox(x1, y1, x2, y2).problems.length === 0);
const around = (boxes: Boxes): Box => boundingBox(Object.values(boxes)) ?? PICTURE;
const sizes = (boxes: Boxes) => Object.values(boxes).map((each) => [width(each), height(each)]);
const three: Boxes = {
  a: { x1: 100, y1: 100, x2: 200, y2: 300 },
  b: { x1: 350, y1: 50, x2: 400, y2: 90 },
  c: { x1: 700, y1: 600, x2: 900, y2: 800 },
};

describe('align', () => {
  it.each<[Edge, (each: Box) => number, number]>([
    ['left', (each) => each.x1, 100],
    ['centre', (each) => each.x1 + each.x2, 1000],
    ['right', (each) => each.x2, 900],
    ['top', (each) => each.y1, 50],
    ['middle', (each) => each.y1 + each.y2, 850],
    ['bottom', (each) => each.y2, 800],
  ])('%s brings all into one line', (edge, of, at) => {
    const aligned = Object.values(alignBoxes(three, edge, around(three)));
    // A centre may lie on a half.
    for (const each of aligned) expect(Math.abs(of(each) - at)).toBeLessThanOrEqual(1);
  });

  it('keeps sizes and stays in the picture', () => {
    const edges = fc.constantFrom<Edge>('left', 'centre', 'right', 'top', 'middle', 'bottom');
    fc.assert(
      fc.property(some, edges, (boxes, edge) => {
        const aligned = alignBoxes(boxes, edge, PICTURE);
        expect(sizes(aligned)).toEqual(sizes(boxes));
        expect(valid(aligned)).toBe(true);
      }),
    );
  });
});

describe('distribute', () => {
  it('makes the gaps equal and leaves the ends where they are', () => {
    const spaced = distributeBoxes(three, 'x', around(three));
    expect(spaced['a']).toEqual(three['a']);
    expect(spaced['c']).toEqual(three['c']);
    expect(spaced['b']).toEqual({ x1: 425, y1: 50, x2: 475, y2: 90 });
  });

  it('reaches from edge to edge of the picture', () => {
    const spaced = distributeBoxes(three, 'y', PICTURE);
    expect(Math.min(...Object.values(spaced).map(({ y1 }) => y1))).toBe(0);
    expect(Math.max(...Object.values(spaced).map(({ y2 }) => y2))).toBe(MAX);
  });

  it('keeps sizes and stays in the picture, with room or without', () => {
    fc.assert(
      fc.property(some, fc.constantFrom('x' as const, 'y' as const), (boxes, axis) => {
        const spaced = distributeBoxes(boxes, axis, around(boxes));
        for (const [id, each] of Object.entries(spaced))
          expect([width(each), height(each)]).toEqual([width(boxes[id] ?? each), height(boxes[id] ?? each)]);
        expect(valid(spaced)).toBe(true);
      }),
    );
  });
});

describe('sizes', () => {
  it('are those of the one that is named, around the same centre where there is room', () => {
    const matched = matchSizes(three, 'both', { x1: 0, y1: 0, x2: 100, y2: 60 });
    expect(sizes(matched)).toEqual([
      [100, 60],
      [100, 60],
      [100, 60],
    ]);
    expect(matched['c']).toEqual({ x1: 750, y1: 670, x2: 850, y2: 730 });
  });

  it('never leave the picture', () => {
    const sides = fc.constantFrom('width' as const, 'height' as const, 'both' as const);
    fc.assert(
      fc.property(some, sides, box, (boxes, side, like) => {
        expect(valid(matchSizes(boxes, side, like))).toBe(true);
      }),
    );
  });

  it('keep their ratio when that is asked, and the corner that they begin at', () => {
    const wide = { x1: 100, y1: 100, x2: 300, y2: 200 };
    expect(resized(wide, 'width', 400, true)).toEqual({ x1: 100, y1: 100, x2: 500, y2: 300 });
    expect(resized(wide, 'height', 50, true)).toEqual({ x1: 100, y1: 100, x2: 200, y2: 150 });
    expect(resized(wide, 'width', 400, false)).toEqual({ x1: 100, y1: 100, x2: 500, y2: 200 });
    // No further than both sides have room for.
    expect(resized(wide, 'height', 5000, true)).toEqual({ x1: 100, y1: 100, x2: 998, y2: 549 });
  });
});

describe('a flip', () => {
  it('mirrors the layout, and twice is as before', () => {
    expect(flipBoxes(three, PICTURE)['a']).toEqual({ x1: 799, y1: 100, x2: 899, y2: 300 });
    fc.assert(
      fc.property(some, (boxes) => {
        const frame = around(boxes);
        expect(valid(flipBoxes(boxes, frame))).toBe(true);
        expect(flipBoxes(flipBoxes(boxes, frame), frame)).toEqual(boxes);
      }),
    );
  });
});

describe('a template', () => {
  it.each(TEMPLATES)('%s keeps every box in the picture, in order', (template) => {
    fc.assert(
      fc.property(some, (boxes) => {
        const laid = layOut(boxes, template);
        expect(Object.keys(laid)).toEqual(Object.keys(boxes));
        expect(valid(laid)).toBe(true);
      }),
    );
  });

  const square: Box = { x1: 0, y1: 0, x2: 100, y2: 100 };
  const squares = (count: number): Boxes =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`o${index}`, square]));
  const laid = (count: number, template: (typeof TEMPLATES)[number]) =>
    Object.values(layOut(squares(count), template));

  it.each(['rows', 'grid', 'triptych', 'depth'] as const)('%s lets no two of a row overlap', (template) => {
    const placed = laid(6, template);
    const overlaps = placed.some((a, index) =>
      placed.slice(index + 1).some((b) => a.y1 === b.y1 && Math.min(a.x2, b.x2) > Math.max(a.x1, b.x1)),
    );
    expect(overlaps).toBe(false);
  });

  it('puts rows of at most four, a grid as square as can be, and three panels', () => {
    const lines = (boxes: readonly Box[], of: (each: Box) => number) => new Set(boxes.map(of)).size;
    expect(lines(laid(4, 'rows'), (each) => each.y1)).toBe(1);
    expect(lines(laid(5, 'rows'), (each) => each.y1)).toBe(2);
    expect(lines(laid(9, 'grid'), (each) => each.y1)).toBe(3);
    expect(lines(laid(6, 'triptych'), (each) => each.x1)).toBe(3);
  });

  it('leaves room for a title above', () => {
    expect(Math.min(...laid(1, 'title').map(({ y1 }) => y1))).toBeGreaterThanOrEqual(250);
  });

  it('makes what is mentioned first small and high, and the last large and low', () => {
    const [back, middle, front] = laid(3, 'depth');
    if (!back || !middle || !front) throw new Error('There are three.');
    expect(width(back)).toBeLessThan(width(middle));
    expect(width(middle)).toBeLessThan(width(front));
    expect(back.y2).toBeLessThan(middle.y2);
    expect(middle.y2).toBeLessThan(front.y2);
    const [far, near] = laid(2, 'depth');
    expect([far?.y2, near?.y2]).toEqual([480, 950]);
  });
});

describe('boxes that are carried along', () => {
  it('keep their share of the common box', () => {
    const moved = spread(three, (union) => ({ ...union, x1: 0, x2: 400 }));
    expect(moved['a']).toEqual({ x1: 0, y1: 100, x2: 50, y2: 300 });
    expect(spread({}, (union) => union)).toEqual({});
  });
});

describe('the order of mention', () => {
  const { plan } = parseChain(
    'A <|obj_start|>tree<|obj_end|> <|box_start|>(0,0),(1,1)<|box_end|> stands. ' +
      'A <|obj_start|>cat<|obj_end|> <|box_start|>(0,0),(1,1)<|box_end|> sits. ' +
      'A <|obj_start|>dog<|obj_end|> <|box_start|>(0,0),(1,1)<|box_end|> runs. ' +
      'A <|obj_start|>bird<|obj_end|> <|box_start|>(0,0),(1,1)<|box_end|> flies.',
  );
  const names = (ids: readonly string[], at: number) =>
    objectsOf(placeObjects(plan, ids, at)).map(({ name }) => name);

  it('takes several to one place and keeps their own order', () => {
    expect(names(['o4', 'o1'], 1)).toEqual(['cat', 'tree', 'bird', 'dog']);
    expect(names(['o3'], 0)).toEqual(['dog', 'tree', 'cat', 'bird']);
    expect(names(['o1'], 99)).toEqual(['cat', 'dog', 'bird', 'tree']);
    expect(names(['o9'], 2)).toEqual(['tree', 'cat', 'dog', 'bird']);
  });

  it('goes one step or to an end', () => {
    const order = ['a', 'b', 'c', 'd'];
    expect(placeBy(order, ['b'], 'forward')).toBe(2);
    expect(placeBy(order, ['b'], 'backward')).toBe(0);
    expect(placeBy(order, ['b', 'c'], 'forward')).toBe(2);
    expect(placeBy(order, ['a'], 'backward')).toBe(0);
    expect(placeBy(order, ['a'], 'front')).toBe(3);
    expect(placeBy(order, ['d'], 'back')).toBe(0);
  });
});
