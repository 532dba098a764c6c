import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseChain } from '../../../plan/chain/parser';
import { findObject, objectsOf } from '../../../plan/plan';
import { createStores } from '../../stores';
import { createArranging, type Arranging } from './arranging';
import { createCompose, type Compose } from './compose';

const object = (name: string, x: number, y: number, side = 100) =>
  `A <|obj_start|>${name}<|obj_end|> <|box_start|>(${x},${y}),(${x + side},${y + side})<|box_end|> is there.`;
const CHAIN = [object('cat', 100, 100), object('dog', 400, 300, 200), object('bird', 700, 50)].join(' ');

let stores: ReturnType<typeof createStores>;
let compose: Compose;
let arranging: Arranging;
let said: string[];

beforeEach(() => {
  stores = createStores({ keep: null });
  said = [];
  const options = {
    document: stores.document,
    view: stores.view,
    notices: { announce: (text: string) => said.push(text), report: () => said.push('failed') },
    coordinates: () => ({ step: 25, max: 999 }),
  };
  compose = createCompose(options);
  arranging = createArranging(options);
  doc().replacePlan(parseChain(CHAIN).plan, { fromModel: true });
});

const doc = () => stores.document.getState();
const select = (...ids: string[]) => stores.view.getState().select(ids);
const selection = () => stores.view.getState().selection;
const box = (id: string) => findObject(doc().plan, id)?.box;
const names = () => objectsOf(doc().plan).map(({ name }) => name);
/** What `deed` adds to what can be undone. */
const steps = (deed: () => void) => {
  const before = doc().past.length;
  deed();
  return doc().past.length - before;
};

describe('several objects together', () => {
  it('are aligned to each other, or to the picture, in one step', () => {
    select('o1', 'o2');
    expect(steps(() => arranging.align('left'))).toBe(1);
    expect([box('o1')?.x1, box('o2')?.x1, box('o3')?.x1]).toEqual([100, 100, 700]);
    expect(said).toEqual(['2 objects aligned']);
    doc().undo();
    stores.view.getState().setByPicture(true);
    arranging.align('right');
    expect([box('o1')?.x2, box('o2')?.x2, box('o3')?.x2]).toEqual([999, 999, 800]);
  });

  it('are arranged once the geometry has come', async () => {
    select('o1', 'o2');
    compose.align('left');
    await vi.waitFor(() => expect(said).toEqual(['2 objects aligned']));
    expect(box('o2')?.x1).toBe(100);
  });

  it('one alone goes by the picture', () => {
    select('o1');
    arranging.align('bottom');
    expect(box('o1')).toEqual({ x1: 100, y1: 899, x2: 200, y2: 999 });
  });

  it('go by a locked one, which stays', () => {
    doc().setLocked(['o1'], true);
    select('o1', 'o2');
    arranging.align('top');
    expect([box('o1')?.y1, box('o2')?.y1]).toEqual([100, 100]);
    doc().setLocked(['o2', 'o3'], true);
    expect(steps(() => arranging.align('bottom'))).toBe(0);
  });

  it('are spaced, take the size of the last one, and are flipped within themselves', () => {
    select('o1', 'o2', 'o3');
    expect(steps(() => arranging.distribute('x'))).toBe(1);
    expect(box('o2')).toEqual({ x1: 350, y1: 300, x2: 550, y2: 500 });
    expect(steps(() => arranging.matchSize('both'))).toBe(1);
    expect(box('o2')).toEqual({ x1: 400, y1: 350, x2: 500, y2: 450 });
    select('o1', 'o3');
    expect(steps(() => arranging.flip())).toBe(1);
    expect([box('o1')?.x1, box('o3')?.x1]).toEqual([700, 100]);
  });

  it('are laid out, or all are where none is selected', () => {
    select('o1', 'o2');
    expect(steps(() => arranging.layOut('rows'))).toBe(1);
    expect(box('o3')).toEqual({ x1: 700, y1: 50, x2: 800, y2: 150 });
    select();
    arranging.layOut('grid');
    expect(box('o3')).not.toEqual({ x1: 700, y1: 50, x2: 800, y2: 150 });
    arranging.flip();
    expect(said.at(-1)).toBe('3 objects flipped left to right');
  });

  it('go to the front together, one step on, or to the back', () => {
    select('o1', 'o2');
    expect(steps(() => compose.order('front'))).toBe(1);
    expect(names()).toEqual(['bird', 'cat', 'dog']);
    expect(said.at(-1)).toBe('2 objects: now 2 of 3 from the back');
    expect(steps(() => compose.order('front'))).toBe(0);
    compose.order('backward');
    expect(names()).toEqual(['cat', 'dog', 'bird']);
  });

  it('go onto the grid of the model', () => {
    select('o1');
    compose.toStep(1, 0);
    expect(box('o1')).toEqual({ x1: 125, y1: 100, x2: 225, y2: 200 });
    doc().setBoxes({ o1: { x1: 131, y1: 100, x2: 231, y2: 200 } });
    compose.toStep(-1, 0);
    expect(box('o1')?.x1).toBe(100);
  });
});

describe('copies', () => {
  it('go on by the way that the person put the last ones', () => {
    select('o1');
    const [copy = ''] = compose.duplicate();
    doc().setBoxes({ [copy]: { x1: 220, y1: 100, x2: 320, y2: 200 } });
    expect(steps(() => compose.duplicate())).toBe(1);
    expect(box(selection()[0] ?? '')).toEqual({ x1: 340, y1: 100, x2: 440, y2: 200 });
    compose.duplicate();
    expect(box(selection()[0] ?? '')).toEqual({ x1: 460, y1: 100, x2: 560, y2: 200 });
  });

  it('begin anew for another selection', () => {
    select('o1');
    compose.duplicate();
    select('o2');
    compose.duplicate();
    expect(box(selection()[0] ?? '')?.x1).toBe(430);
  });

  it('follow a copy that was dragged to its place', () => {
    select('o1');
    compose.duplicate({ o1: { x1: 100, y1: 300, x2: 200, y2: 400 } });
    compose.duplicate();
    expect(box(selection()[0] ?? '')).toEqual({ x1: 100, y1: 500, x2: 200, y2: 600 });
  });
});

describe('the clipboard', () => {
  it('takes objects to another scene, and in place', () => {
    select('o3', 'o1');
    const text = compose.copy() ?? '';
    doc().newScene();
    expect(steps(() => expect(compose.paste(text, false)).toBe(true))).toBe(1);
    expect(names()).toEqual(['cat', 'bird']);
    expect(selection()).toHaveLength(2);
    expect(box(selection()[0] ?? '')).toEqual({ x1: 100, y1: 100, x2: 200, y2: 200 });
    // A little aside where it would cover what was copied; exactly there when asked.
    compose.paste(text, false);
    expect(box(selection()[0] ?? '')).toEqual({ x1: 130, y1: 130, x2: 230, y2: 230 });
    compose.paste(text, true);
    expect(box(selection()[0] ?? '')).toEqual({ x1: 100, y1: 100, x2: 200, y2: 200 });
  });

  it('cuts in one step, and what is locked stays', () => {
    doc().setLocked(['o2'], true);
    select('o1', 'o2');
    let text: string | null = null;
    expect(steps(() => (text = compose.cut()))).toBe(1);
    expect(text).toContain('cat');
    expect(text).not.toContain('dog');
    expect(names()).toEqual(['dog', 'bird']);
  });

  it('remembers what was copied here last', () => {
    expect(compose.pasteLast(true)).toBe(false);
    select('o2');
    compose.copy();
    doc().newScene();
    expect(compose.pasteLast(true)).toBe(true);
    expect(names()).toEqual(['dog']);
  });

  it('gives nothing where nothing is selected, and takes no other text', () => {
    expect(compose.copy()).toBeNull();
    expect(compose.cut()).toBeNull();
    expect(steps(() => expect(compose.paste('a red apple', false)).toBe(false))).toBe(0);
  });
});
