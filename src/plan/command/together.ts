import { flipBoxes } from '../arrange/shape';
import { MAX, centre, height, intersection, width } from '../box';
import type { Box } from '../box';
import type { ObjectId } from '../plan';
import { type Rule, boxesOf, find, namesOf, placed, setBoxes, unclear } from './things';

interface Boxed {
  readonly id: ObjectId;
  readonly box: Box;
}

const PICTURE: Box = { x1: 0, y1: 0, x2: MAX, y2: MAX };
/** By how much things come together and go apart. */
const CLOSER = { bit: 0.8, plain: 0.55, lot: 0.3 } as const;
const APART = { bit: 1.2, plain: 1.5, lot: 2 } as const;
/** How far one thing goes away from another, in units. */
const AWAY = { bit: 60, plain: 150, lot: 280 } as const;

const HOW = '(?:(a bit|a little|slightly|a lot|much|far)\\s+)?';
const howFar = (how: string | undefined): keyof typeof AWAY =>
  how === undefined ? 'plain' : /bit|little|slightly/i.test(how) ? 'bit' : 'lot';

/** "flip everything", "mirror the cat and the dog", "move the moon to the other side": as in a mirror. */
export const flip: Rule = (text, scene) => {
  const [, verb, all] =
    /^(flip|mirror)\s+(.+?)(?:\s+(?:horizontally|(?:from\s+)?left\s+to\s+right|left\s+and\s+right|around|round|over))?$/i.exec(
      text,
    ) ?? [];
  const across =
    /^(?:move|put|place)\s+(.+?)\s+(?:to|on|onto)\s+the\s+(?:other|opposite)\s+side(?:\s+of\s+the\s+(?:picture|image|page|scene))?$/i.exec(
      text,
    )?.[1];
  const words = across ?? (verb === undefined ? undefined : all);
  if (words === undefined) return null;
  const isWhole =
    /^(?:the\s+)?(?:whole\s+|entire\s+)?(?:scene|picture|image|layout|plan|page|composition|canvas)$/i.test(
      words,
    );
  const things = find(isWhole ? 'everything' : words, scene);
  if (!things) return unclear(scene, words);
  const own = boxesOf(things);
  // One thing has no other side of its own: what it looks like is not turned.
  if (own.length < 2 && across === undefined) return null;
  const isAll = isWhole || across !== undefined || /^(?:everything|all)\b/i.test(words);
  const boxes = flipBoxes(
    Object.fromEntries(own.map(({ id, box }) => [id, box])),
    isAll ? PICTURE : hullOf(own),
  );
  return {
    edits: setBoxes(own.map(({ id, box }) => ({ id, box: boxes[id] ?? box }))),
    done: { kind: 'flip', names: namesOf(things) },
  };
};

/** "move the balloons closer together", "push the cat and the dog apart" */
export const gather: Rule = (text, scene) => {
  const words = new RegExp(
    `^(?:move|bring|push|pull|put|place|spread|get|make|keep)\\s+(.+?)\\s+${HOW}(closer(?:\\s+(?:to\\s+each\\s+other|together))?|together|nearer(?:\\s+(?:to\\s+each\\s+other|together))?|(?:further|farther|more)\\s+apart|apart|(?:further|farther)\\s+(?:away\\s+)?from\\s+(?:each\\s+other|one\\s+another)|away\\s+from\\s+(?:each\\s+other|one\\s+another))$`,
    'i',
  ).exec(text);
  if (!words) return null;
  const [, what = '', how, way = ''] = words;
  const things = find(what, scene);
  const own = boxesOf(things ?? []);
  if (!things || own.length < 2) return unclear(scene, what);
  const isCloser = !/apart|from/i.test(way);
  const by = (isCloser ? CLOSER : APART)[howFar(how)];
  return {
    edits: setBoxes(isCloser ? closer(own, by) : spreadBy(own, by)),
    done: { kind: 'gather', names: namesOf(things), closer: isCloser },
  };
};

/** "move the cat away from the dog", "put more space between the cat and the dog" */
export const away: Rule = (text, scene) => {
  const between =
    /^(?:put|leave|make|add)\s+(?:some\s+|a\s+bit\s+)?(?:more\s+)?(?:space|room|distance)\s+between\s+(.+)$/i.exec(
      text,
    )?.[1];
  if (between !== undefined) return gather(`move ${between} further apart`, scene);
  const [, what, how, from] =
    new RegExp(`^move\\s+(.+?)\\s+${HOW}(?:(?:further|farther)\\s+)?(?:away\\s+)?from\\s+(.+)$`, 'i').exec(
      text,
    ) ?? [];
  if (what === undefined || from === undefined) return null;
  const [things, marks] = [find(what, scene), find(from, scene)];
  const own = boxesOf(things ?? []);
  const [mark] = boxesOf(marks ?? []);
  if (!things || !mark || own.length === 0)
    return unclear(scene, ...[things ? '' : what, mark ? '' : from].filter(Boolean));
  const boxes = own.map(({ id, box }) => {
    const [dx, dy] = [centre(box).x - centre(mark.box).x, centre(box).y - centre(mark.box).y];
    const far = Math.hypot(dx, dy) || 1;
    const step = AWAY[howFar(how)];
    return { id, box: moved(box, (dx / far) * step, (dy / far) * step) };
  });
  return {
    edits: setBoxes(boxes),
    done: { kind: 'gather', names: [...namesOf(things), ...namesOf(marks ?? []).slice(0, 1)], closer: false },
  };
};

/** "make the balloons the same size": as large as they are in the mean. */
export const equal: Rule = (text, scene) => {
  const what =
    /^make\s+(.+?)\s+(?:all\s+)?(?:(?:the|of)\s+(?:same|equal)\s+size|equally\s+(?:big|large))$/i.exec(
      text,
    )?.[1];
  if (what === undefined) return null;
  const things = find(what, scene);
  const own = boxesOf(things ?? []);
  if (!things || own.length < 2) return unclear(scene, what);
  const side = Math.exp(
    own.reduce((sum, { box }) => sum + Math.log(width(box) * height(box)), 0) / own.length / 2,
  );
  const boxes = own.map(({ id, box }) => {
    const factor = side / Math.sqrt(width(box) * height(box));
    return { id, box: grown(box, factor) };
  });
  return { edits: setBoxes(boxes), done: { kind: 'equal', names: namesOf(things) } };
};

/** "zoom out": everything smaller and closer, about the middle of the picture. */
export const zoom: Rule = (text, scene) => {
  const way = /^zoom\s+(?:a\s+bit\s+|a\s+little\s+)?(in|out)(?:\s+(?:a\s+bit|a\s+little|slightly))?$/i.exec(
    text,
  )?.[1];
  if (way === undefined) return null;
  const things = find('everything', scene);
  if (!things) return unclear(scene, 'everything');
  const factor = /^in$/i.test(way) ? 1.2 : 0.8;
  const at = (value: number): number => MAX / 2 + (value - MAX / 2) * factor;
  const boxes = boxesOf(things).map(({ id, box }) => {
    const { x, y } = centre(box);
    const larger = grown(box, factor);
    return { id, box: moved(larger, at(x) - centre(larger).x, at(y) - centre(larger).y) };
  });
  return {
    edits: setBoxes(boxes),
    done: { kind: 'scale', names: namesOf(things), percent: Math.round(factor * 100) },
  };
};

function hullOf(all: readonly Boxed[]): Box {
  return {
    x1: Math.min(...all.map(({ box }) => box.x1)),
    y1: Math.min(...all.map(({ box }) => box.y1)),
    x2: Math.max(...all.map(({ box }) => box.x2)),
    y2: Math.max(...all.map(({ box }) => box.y2)),
  };
}

const moved = (box: Box, dx: number, dy: number): Box =>
  placed(box.x1 + dx, box.y1 + dy, width(box), height(box));

function grown(box: Box, factor: number): Box {
  const fit = Math.min(factor, MAX / width(box), MAX / height(box));
  const [w, h] = [Math.max(1, Math.round(width(box) * fit)), Math.max(1, Math.round(height(box) * fit))];
  return placed(centre(box).x - w / 2, centre(box).y - h / 2, w, h);
}

/** Their distances from the middle of them all, so many times as large. */
function spreadBy(all: readonly Boxed[], factor: number): Boxed[] {
  const middle = centre(hullOf(all));
  return all.map(({ id, box }) => {
    const { x, y } = centre(box);
    return { id, box: moved(box, (x - middle.x) * (factor - 1), (y - middle.y) * (factor - 1)) };
  });
}

/** As close as that, but no two over each other that were not. */
function closer(all: readonly Boxed[], by: number): Boxed[] {
  const before = meetings(all);
  for (let factor = by; factor < 1; factor += 0.05) {
    const tried = spreadBy(all, factor);
    if (meetings(tried) <= before) return tried;
  }
  return [...all];
}

const meetings = (all: readonly Boxed[]): number =>
  all.reduce(
    (sum, a, index) => sum + all.slice(index + 1).filter((b) => intersection(a.box, b.box) !== null).length,
    0,
  );
