import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { height, normaliseBox, width, type Box } from '../../../plan/box';
import { apple, around, at, car, drag } from './testing/drag';

describe('choosing', () => {
  it('a click takes what is under it, a click beside everything lets go', () => {
    expect(drag(around(), at(200, 200)).up().selection).toEqual(['apple']);
    expect(drag(around({ selection: ['apple'] }), at(450, 50)).up().selection).toEqual([]);
  });

  it('Shift-click adds and takes away', () => {
    const both = drag(around({ selection: ['apple'] }), at(700, 600, { shift: true })).up();
    expect(both.selection).toEqual(['apple', 'car']);
    expect(drag(around({ selection: both.selection }), at(700, 600, { shift: true })).up().selection).toEqual(
      ['apple'],
    );
  });

  it('a box inside a larger one can be clicked even when the larger one lies in front', () => {
    const cloth = { ...car, id: 'cloth', box: { x1: 0, y1: 0, x2: 999, y2: 999 } };
    const objects = [apple, cloth];
    expect(drag(around({ objects }), at(200, 200)).up().selection).toEqual(['apple']);
    expect(drag(around({ objects }), at(600, 600)).up().selection).toEqual(['cloth']);
  });

  it('Ctrl-click goes round through everything underneath', () => {
    const twin = { ...apple, id: 'twin' };
    const here = around({ objects: [apple, twin] });
    const first = drag(here, at(200, 200, { control: true })).up().selection;
    const second = drag({ ...here, selection: first }, at(200, 200, { control: true })).up().selection;
    const third = drag({ ...here, selection: second }, at(200, 200, { control: true })).up().selection;
    expect([first, second, third]).toEqual([['twin'], ['apple'], ['twin']]);
  });

  it('a marquee takes what it touches, not what is locked', () => {
    const objects = [apple, { ...car, locked: true }];
    expect(drag(around({ objects }), at(50, 50), at(950, 950)).up().selection).toEqual(['apple']);
  });

  it('Esc in a marquee brings the selection back', () => {
    const marquee = drag(
      around({ selection: ['car'] }),
      at(20, 20, { shift: true }),
      at(200, 200, { shift: true }),
    );
    expect(marquee.selection()).toEqual(['car', 'apple']);
    expect(marquee.escape().selection).toEqual(['car']);
  });
});

describe('moving', () => {
  it('ends in one change of the document with all boxes', () => {
    const { effects } = drag(
      around({ selection: ['apple', 'car'] }),
      at(200, 200),
      at(210, 210),
      at(230, 180),
    ).up();
    expect(effects).toHaveLength(1);
    expect(effects[0]).toMatchObject({ kind: 'setBoxes', verb: 'moved' });
    const boxes = effects[0]?.kind === 'setBoxes' ? effects[0].boxes : {};
    expect(Object.keys(boxes).sort()).toEqual(['apple', 'car']);
  });

  it('takes an unselected box along with the same drag', () => {
    const { effects, selection } = drag(around(), at(200, 200), at(240, 200, { control: true })).up();
    expect(selection).toEqual(['apple']);
    expect(effects).toEqual([
      { kind: 'setBoxes', verb: 'moved', boxes: { apple: { x1: 140, y1: 100, x2: 340, y2: 300 } } },
    ]);
  });

  it('Alt leaves the original and asks for a copy', () => {
    const { effects } = drag(around(), at(200, 200), at(260, 260, { alt: true, control: true })).up();
    expect(effects).toEqual([
      { kind: 'duplicate', boxes: { apple: { x1: 160, y1: 160, x2: 360, y2: 360 } } },
    ]);
  });

  it('Shift keeps to one axis', () => {
    const { effects } = drag(around(), at(200, 200), at(260, 220, { shift: true, control: true })).up();
    expect(effects[0]).toMatchObject({ boxes: { apple: { y1: 100, y2: 300 } } });
  });

  it('snaps to the edge of another box and shows a guide; Ctrl bypasses it', () => {
    const snapping = drag(around(), at(200, 200), at(395, 525));
    const gesture = snapping.gesture();
    expect(gesture.kind === 'move' && gesture.guides.length).toBeGreaterThan(0);
    expect(gesture.kind === 'move' && gesture.draft['apple']?.y1).toBe(430);
    const free = drag(around(), at(200, 200), at(395, 525, { control: true })).gesture();
    expect(free.kind === 'move' && free.draft['apple']?.y1).toBe(425);
  });

  it('keeps sizes and stays inside the picture wherever the pointer goes, outside the canvas too', () => {
    const far = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(far, far, fc.boolean(), (x, y, control) => {
        const gesture = drag(
          around({ selection: ['apple', 'car'] }),
          at(200, 200),
          at(x, y, { control }),
        ).gesture();
        if (gesture.kind !== 'move') return;
        for (const [id, box] of Object.entries(gesture.draft))
          expectSameSize(box, id === 'apple' ? apple.box : car.box);
      }),
    );
  });

  it('Esc changes nothing', () => {
    expect(drag(around(), at(200, 200), at(400, 400)).escape().effects).toEqual([]);
  });

  it('a locked box stays where it is, even when selected from the list', () => {
    const objects = [{ ...apple, locked: true }, car];
    const { effects } = drag(
      around({ objects, selection: ['apple', 'car'] }),
      at(700, 600),
      at(720, 600),
    ).up();
    expect(effects[0]?.kind === 'setBoxes' && Object.keys(effects[0].boxes)).toEqual(['car']);
  });

  it('going back to the start is no change', () => {
    expect(drag(around(), at(200, 200), at(400, 400), at(200, 200)).up().effects).toEqual([]);
  });
});

function expectSameSize(box: Box, before: Box) {
  expect(normaliseBox(box.x1, box.y1, box.x2, box.y2).problems).toEqual([]);
  expect([width(box), height(box)]).toEqual([width(before), height(before)]);
}

describe('resizing', () => {
  const corners = { nw: [100, 100], ne: [300, 100], se: [300, 300], sw: [100, 300] } as const;
  const edges = { n: [200, 100], e: [300, 200], s: [200, 300], w: [100, 200] } as const;

  it.each(Object.entries({ ...corners, ...edges }))('%s moves its own edges only', (handle, [x, y]) => {
    const [dx, dy] = [handle.includes('w') ? -20 : 20, handle.includes('n') ? -20 : 20];
    const { effects } = drag(
      around({ selection: ['apple'] }),
      at(x, y),
      at(x + dx, y + dy, { control: true }),
    ).up();
    expect(effects).toEqual([
      {
        kind: 'setBoxes',
        verb: 'resized',
        boxes: {
          apple: {
            x1: handle.includes('w') ? 80 : 100,
            y1: handle.includes('n') ? 80 : 100,
            x2: handle.includes('e') ? 320 : 300,
            y2: handle.includes('s') ? 320 : 300,
          },
        },
      },
    ]);
  });

  it('Shift keeps the ratio, Alt the centre', () => {
    const ratio = drag(
      around({ selection: ['apple'] }),
      at(300, 300),
      at(360, 310, { shift: true }),
    ).gesture();
    expect(ratio.kind === 'resize' && ratio.draft['apple']).toEqual({ x1: 100, y1: 100, x2: 360, y2: 360 });
    const centre = drag(
      around({ selection: ['apple'] }),
      at(300, 200),
      at(340, 200, { alt: true }),
    ).gesture();
    expect(centre.kind === 'resize' && centre.draft['apple']).toEqual({ x1: 60, y1: 100, x2: 340, y2: 300 });
  });

  it('keeps the ratio by itself where that is wanted, and Shift lets it go', () => {
    const here = around({ selection: ['apple'], keepRatio: true });
    const kept = drag(here, at(300, 300), at(400, 310)).up().effects;
    expect(kept).toMatchObject([{ boxes: { apple: { x1: 100, y1: 100, x2: 400, y2: 400 } } }]);
    const free = drag(here, at(300, 300, { shift: true }), at(400, 310, { shift: true })).up().effects;
    expect(free).toMatchObject([{ boxes: { apple: { x1: 100, y1: 100, x2: 400, y2: 310 } } }]);
  });

  it('snaps to the guides of the picture', () => {
    const here = around({ selection: ['apple'], guides: [{ x1: 333, y1: 333, x2: 666, y2: 666 }] });
    const resized = drag(here, at(300, 300), at(330, 336)).up().effects;
    expect(resized).toMatchObject([{ boxes: { apple: { x1: 100, y1: 100, x2: 333, y2: 333 } } }]);
  });

  it('never makes a box that is too small to hold again', () => {
    const gesture = drag(around({ selection: ['apple'] }), at(300, 300), at(-500, -500)).gesture();
    const box = gesture.kind === 'resize' ? gesture.draft['apple'] : undefined;
    expect(box && width(box)).toBeGreaterThanOrEqual(10);
    expect(box && height(box)).toBeGreaterThanOrEqual(10);
  });

  it('of several keeps each one inside the picture', () => {
    const gesture = drag(
      around({ selection: ['apple', 'car'] }),
      at(900, 730),
      at(990, 960, { control: true }),
    ).gesture();
    const boxes = gesture.kind === 'resize' ? Object.values(gesture.draft) : [];
    expect(boxes).toHaveLength(2);
    for (const box of boxes) expect(normaliseBox(box.x1, box.y1, box.x2, box.y2).problems).toEqual([]);
    expect(boxes).toContainEqual(expect.objectContaining({ x2: 990, y2: 960 }));
  });

  it('the inside of a small box still moves it', () => {
    const seed = { ...apple, box: { x1: 500, y1: 500, x2: 512, y2: 512 } };
    const gesture = drag(
      around({ objects: [seed], selection: ['apple'] }),
      at(506, 506),
      at(530, 506),
    ).gesture();
    expect(gesture.kind).toBe('move');
  });
});

describe('drawing', () => {
  const drawing = around({ drawing: true });

  it('makes a box on top of another one', () => {
    const { effects } = drag(drawing, at(120, 120), at(220, 260, { control: true })).up();
    expect(effects).toEqual([{ kind: 'drawn', box: { x1: 120, y1: 120, x2: 220, y2: 260 } }]);
  });

  it('works in every direction and outside the picture', () => {
    const { effects } = drag(drawing, at(300, 300), at(-80, 1200, { control: true })).up();
    expect(effects).toEqual([{ kind: 'drawn', box: { x1: 0, y1: 300, x2: 300, y2: 999 } }]);
  });

  it('a click makes a box too, wholly inside', () => {
    const { effects } = drag(drawing, at(990, 5)).up();
    expect(effects).toEqual([{ kind: 'drawn', box: { x1: 799, y1: 0, x2: 999, y2: 200 } }]);
  });

  it('a thin drag is widened, not dropped', () => {
    const { effects } = drag(drawing, at(400, 400), at(401, 480, { control: true })).up();
    expect(effects[0]?.kind === 'drawn' && width(effects[0].box)).toBeGreaterThanOrEqual(10);
  });

  it('Esc leaves nothing', () => {
    expect(drag(drawing, at(400, 400), at(500, 480)).escape().effects).toEqual([]);
  });
});
