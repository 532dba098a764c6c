import { MAX, centre, height, translateBox, width } from '../box';
import type { Box } from '../box';
import type { Edge, Way } from './command';
import { type Rule, boxesOf, find, namesOf, placed, setBoxes, unclear } from './things';

/** How far "a bit", nothing and "a lot" go, as shares of the picture. */
const STEPS = { bit: 60, plain: 120, lot: 240 } as const;

/** "swap them", "swap the cat and the dog" */
export const swap: Rule = (text, scene) => {
  const words = /^(?:swap|exchange|switch)\s+(.+?)(?:\s+(?:and|with)\s+(.+))?$/i.exec(text);
  if (!words) return null;
  const [, one = '', other] = words;
  const things =
    other === undefined ? find(one, scene) : [...(find(one, scene) ?? []), ...(find(other, scene) ?? [])];
  const [a, b] = boxesOf(things ?? []);
  if (!things || things.length !== 2 || !a || !b)
    return unclear(
      scene,
      ...(other === undefined ? [one] : [one, other].filter((word) => find(word, scene)?.length !== 1)),
    );
  return {
    edits: setBoxes([
      { id: a.id, box: b.box },
      { id: b.id, box: a.box },
    ]),
    done: { kind: 'swap', names: namesOf(things) },
  };
};

export const remove: Rule = (text, scene) => {
  const words = /^(?:remove|delete|erase|drop|take away|get rid of)\s+(.+)$/i.exec(text)?.[1];
  if (words === undefined) return null;
  const things = find(words, scene);
  if (!things) return unclear(scene, words);
  return {
    edits: [{ kind: 'remove', ids: things.map(({ object }) => object.id) }],
    done: { kind: 'remove', names: namesOf(things) },
  };
};

const FACTORS = new Map([
  ['twice as', 2],
  ['three times as', 3],
  ['half as', 0.5],
  ['much', 1.8],
  ['a lot', 1.8],
  ['a bit', 1.15],
  ['a little', 1.15],
  ['slightly', 1.15],
]);

/** "make the moon twice as big", "make it a bit smaller" */
export const scale: Rule = (text, scene) => {
  const words =
    /^make\s+(.+?)\s+(twice as|three times as|half as|much|a lot|a bit|a little|slightly)?\s*(big|bigger|large|larger|small|smaller|tiny|huge)$/i.exec(
      text,
    );
  if (!words) return null;
  const [, what = '', how, size = ''] = words;
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  const grows = /big|large|huge/i.test(size);
  const by = FACTORS.get(how?.toLowerCase() ?? '') ?? 1.4;
  // "half as big" is smaller; "twice as small" too.
  const factor = /as$/i.test(how ?? '') ? (grows ? by : 1 / by) : grows ? by : 1 / by;
  const boxes = boxesOf(things).map(({ id, box }) => ({ id, box: scaled(box, factor) }));
  return {
    edits: setBoxes(boxes),
    done: { kind: 'scale', names: namesOf(things), percent: Math.round(factor * 100) },
  };
};

function scaled(box: Box, factor: number): Box {
  const fit = Math.min(factor, MAX / width(box), MAX / height(box));
  const [w, h] = [Math.max(1, Math.round(width(box) * fit)), Math.max(1, Math.round(height(box) * fit))];
  const { x, y } = centre(box);
  return placed(x - w / 2, y - h / 2, w, h);
}

/** "space them evenly" */
export const space: Rule = (text, scene) => {
  const words = /^(?:space|spread|distribute)\s+(.+?)(?:\s+(?:out\s+)?evenly|\s+out)$/i.exec(text)?.[1];
  if (words === undefined) return null;
  const things =
    find(words, scene) ?? (/^(?:them|these|those)$/i.test(words) ? find('everything', scene) : null);
  const boxes = boxesOf(things ?? []);
  if (!things || boxes.length < 3) return unclear(scene, words);
  const spread = (axis: 'x' | 'y'): number => {
    const all = boxes.map(({ box }) => centre(box)[axis]);
    return Math.max(...all) - Math.min(...all);
  };
  const axis = spread('x') >= spread('y') ? 'x' : 'y';
  const order = boxes.toSorted((a, b) => centre(a.box)[axis] - centre(b.box)[axis]);
  const [low, high] = [order[0], order.at(-1)].map((each) => (each ? centre(each.box)[axis] : 0));
  const moved = order.map(({ id, box }, index) => {
    const by = Math.round(
      (low ?? 0) + ((high ?? 0) - (low ?? 0)) * (index / (order.length - 1)) - centre(box)[axis],
    );
    return { id, box: axis === 'x' ? translateBox(box, by, 0) : translateBox(box, 0, by) };
  });
  return {
    edits: setBoxes(moved),
    done: { kind: 'space', names: namesOf(things), across: axis === 'x' },
  };
};

/** "the sofa against the left wall", "move the cat to the top edge" */
export const against: Rule = (text, scene) => {
  const words =
    /^(?:move |put |push )?(.+?)\s+(?:against|to|at|along)\s+the\s+(left|right|top|bottom)\s+(?:wall|edge|border|side)$/i.exec(
      text,
    );
  if (!words) return null;
  const [, what = '', side = ''] = words;
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  const edge = side.toLowerCase() as Edge;
  const boxes = boxesOf(things).map(({ id, box }) => ({
    id,
    box: translateBox(
      box,
      edge === 'left' ? -box.x1 : edge === 'right' ? MAX - box.x2 : 0,
      edge === 'top' ? -box.y1 : edge === 'bottom' ? MAX - box.y2 : 0,
    ),
  }));
  return { edits: setBoxes(boxes), done: { kind: 'push', names: namesOf(things), edge } };
};

/** "everything a bit lower", "move it up a lot" */
export const shift: Rule = (text, scene) => {
  const words =
    /^(?:move |shift |push |nudge )?(.+?)\s+(?:(a bit|a little|slightly|a lot|much|far)\s+)?(?:to the\s+)?(up|down|left|right|higher|lower)(?:\s+(a bit|a little|slightly|a lot))?$/i.exec(
      text,
    );
  if (!words) return null;
  const [, what = '', before, way = '', after] = words;
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  const how = (before ?? after ?? '').toLowerCase();
  const step = /bit|little|slightly/.test(how)
    ? STEPS.bit
    : /lot|much|far/.test(how)
      ? STEPS.lot
      : STEPS.plain;
  const side: Way = /left/i.test(way)
    ? 'left'
    : /right/i.test(way)
      ? 'right'
      : /up|higher/i.test(way)
        ? 'up'
        : 'down';
  const [dx, dy] = { left: [-step, 0], right: [step, 0], up: [0, -step], down: [0, step] }[side] as [
    number,
    number,
  ];
  const boxes = boxesOf(things).map(({ id, box }) => ({ id, box: translateBox(box, dx, dy) }));
  return { edits: setBoxes(boxes), done: { kind: 'shift', names: namesOf(things), way: side } };
};
