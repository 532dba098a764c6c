import { MAX, centre, height, translateBox, width } from '../box';
import type { Stretch } from './command';
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

/** By how much "taller" and its like change a side. */
const STRETCH = 1.3;

/** Which way words mean, and which where it is half as much. */
const STRETCHES = new Map<string, readonly [Stretch, Stretch]>([
  ['taller', ['taller', 'shorter']],
  ['higher', ['taller', 'shorter']],
  ['tall', ['taller', 'shorter']],
  ['high', ['taller', 'shorter']],
  ['shorter', ['shorter', 'taller']],
  ['wider', ['wider', 'narrower']],
  ['wide', ['wider', 'narrower']],
  ['broad', ['wider', 'narrower']],
  ['longer', ['wider', 'narrower']],
  ['fatter', ['wider', 'narrower']],
  ['thinner', ['narrower', 'wider']],
  ['slimmer', ['narrower', 'wider']],
  ['narrower', ['narrower', 'wider']],
  ['narrow', ['narrower', 'wider']],
]);

/** "make the tree taller", "make the sofa a bit wider", "make it twice as wide" */
export const stretch: Rule = (text, scene) => {
  const words =
    /^make\s+(.+?)\s+(?:(a bit|a little|slightly|much|a lot|twice as|three times as|half as)\s+)?(taller|shorter|wider|narrower|longer|fatter|thinner|slimmer|higher|tall|high|wide|narrow|broad)$/i.exec(
      text,
    );
  if (!words) return null;
  const [, what = '', how = '', said = ''] = words;
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  const isHalf = /^half/i.test(how);
  const way = STRETCHES.get(said.toLowerCase())?.[isHalf ? 1 : 0] ?? 'taller';
  const by = isHalf ? 2 : (FACTORS.get(how.toLowerCase()) ?? STRETCH);
  const isUp = way === 'taller' || way === 'shorter';
  const factor = way === 'taller' || way === 'wider' ? by : 1 / by;
  const boxes = boxesOf(things).map(({ id, box }) => {
    const [w, h] = [width(box) * (isUp ? 1 : factor), height(box) * (isUp ? factor : 1)].map((side) =>
      Math.min(MAX, Math.max(1, Math.round(side))),
    ) as [number, number];
    // What grows taller keeps its foot where it stands.
    return { id, box: placed(isUp ? box.x1 : centre(box).x - w / 2, isUp ? box.y2 - h : box.y1, w, h) };
  });
  return { edits: setBoxes(boxes), done: { kind: 'stretch', names: namesOf(things), way } };
};

/** "make the moon twice as big", "make it a bit smaller", "make it 50% smaller", "make it 3 times bigger" */
export const scale: Rule = (text, scene) => {
  const words =
    /^make\s+(.+?)\s+(twice as|three times as|half as|much|a lot|a bit|a little|slightly|(?:by\s+)?\d{1,4}\s?%|[\d.]{1,5}\s?(?:times(?:\s+as)?|x))?\s*(big|bigger|large|larger|small|smaller|tiny|huge)$/i.exec(
      text,
    );
  if (!words) return null;
  const [, what = '', how, size = ''] = words;
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  const grows = /big|large|huge/i.test(size);
  const number = Number.parseFloat(/[\d.]+/.exec(how ?? '')?.[0] ?? '');
  if (how !== undefined && /\d/.test(how) && !(number > 0)) return unclear(scene, how);
  const by = /\d/.test(how ?? '')
    ? numbered(how ?? '', number, grows)
    : (FACTORS.get(how?.toLowerCase() ?? '') ?? 1.4);
  // "half as big" is smaller; "twice as small" too.
  const factor = /as$/i.test(how ?? '') ? (grows ? by : 1 / by) : grows ? by : 1 / by;
  const boxes = boxesOf(things).map(({ id, box }) => ({ id, box: scaled(box, factor) }));
  return {
    edits: setBoxes(boxes),
    done: { kind: 'scale', names: namesOf(things), percent: Math.round(factor * 100) },
  };
};

/** "make the moon the same size as the cat", "make it as big as the tree" */
export const sizeLike: Rule = (text, scene) => {
  const words = /^make\s+(.+?)\s+(?:(?:the\s+)?same\s+size\s+as|as\s+(?:big|large|small)\s+as)\s+(.+)$/i.exec(
    text,
  );
  if (!words) return null;
  const [, what = '', like = ''] = words;
  const [things, marks] = [find(what, scene), find(like, scene)];
  const [mark, more] = boxesOf(marks ?? []);
  if (!things || !mark || more)
    return unclear(scene, ...[things ? '' : what, mark && !more ? '' : like].filter(Boolean));
  const own = boxesOf(things);
  const factorOf = (box: Box): number =>
    Math.sqrt((width(mark.box) * height(mark.box)) / (width(box) * height(box)));
  const [first] = own;
  return {
    edits: setBoxes(own.map(({ id, box }) => ({ id, box: scaled(box, factorOf(box)) }))),
    done: {
      kind: 'scale',
      names: namesOf(things),
      percent: Math.round(100 * (first ? factorOf(first.box) : 1)),
    },
  };
};

/** "50% bigger" is 1.5 times as big; "50% smaller" half. */
const numbered = (how: string, number: number, grows: boolean): number =>
  how.includes('%')
    ? grows
      ? 1 + number / 100
      : 1 / Math.max(0.02, 1 - number / 100)
    : Math.min(50, number);

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
    /^(?:move |put |push )?(.+?)\s+(?:against|to|at|along)\s+the\s+(?:(left|right|top|bottom)\s+)?(?:hand\s+)?(?:very\s+)?(?:wall|edge|border|side)(?:\s+of\s+the\s+(?:picture|image|page|canvas|frame))?$/i.exec(
      text,
    );
  if (!words) return null;
  const [, what = '', side = ''] = words;
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  const edge =
    side === '' ? nearestEdge(boxesOf(things).map(({ box }) => box)) : (side.toLowerCase() as Edge);
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

/** The edge of the picture that the first of the boxes is nearest to. */
function nearestEdge([box]: readonly Box[]): Edge {
  if (!box) return 'left';
  const far = { left: box.x1, right: MAX - box.x2, top: box.y1, bottom: MAX - box.y2 };
  return (Object.keys(far) as Edge[]).reduce((best, edge) => (far[edge] < far[best] ? edge : best));
}

/** "everything a bit lower", "move it up a lot" */
export const shift: Rule = (text, scene) => {
  const words =
    /^(?:move |shift |push |nudge |put |bring )?(.+?)\s+(?:(a bit|a little|slightly|a lot|much|far|(?:by\s+)?\d{1,3}\s?%)\s+)?(?:to\s+the\s+)?(up|down|left|right|higher|lower)(?:\s+(a bit|a little|slightly|a lot|much|(?:by\s+)?\d{1,3}\s?%))?$/i.exec(
      text,
    );
  if (!words) return null;
  const [, what = '', before, way = '', after] = words;
  const things = find(what, scene);
  // "draw a sun in the top right" adds one.
  if (!things && /^(?:(?:add|draw|paint|place|insert)\s+)?(?:an?|another|some|two|three)\b/i.test(what))
    return null;
  if (!things) return unclear(scene, what);
  const how = (before ?? after ?? '').toLowerCase();
  const share = /\d+/.exec(how)?.[0];
  const step =
    share !== undefined
      ? Math.round(Number(share) * 10)
      : /bit|little|slightly/.test(how)
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
