import { centre } from '../box';
import type { Box } from '../box';
import { translateBox } from '../box';
import type { CommandEdit } from './command';
import { type Rule, boxesOf, find, namesOf, setBoxes, unclear } from './things';

/** "align the balloons at the top", "align the cat and the dog": in a row or a column, as they nearly are. */
export const align: Rule = (text, scene) => {
  const words =
    /^align\s+(.+?)(?:\s+(?:(?:at|to|on|along|by|in)\s+)?(?:the\s+|their\s+|an?\s+)?(left|right|top|bottom|middle|centre|center|column|row|line)s?(?:\s+(?:edge|side)s?)?)?$/i.exec(
      text,
    );
  if (!words) return null;
  const [, what = '', said] = words;
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  const boxes = boxesOf(things);
  if (boxes.length < 2) return unclear(scene, what);
  const spread = (axis: 'x' | 'y'): number => {
    const all = boxes.map(({ box }) => centre(box)[axis]);
    return Math.max(...all) - Math.min(...all);
  };
  const isRow = spread('x') >= spread('y');
  const edge = said?.toLowerCase();
  const along = edge === 'left' || edge === 'right' || edge === 'top' || edge === 'bottom' ? edge : null;
  const isSaid = edge === 'column' || edge === 'row' || edge === 'line';
  const way = along ?? ((isSaid ? edge !== 'column' : isRow) ? 'row' : 'column');
  const mean = (of: (box: Box) => number): number =>
    boxes.reduce((sum, { box }) => sum + of(box), 0) / boxes.length;
  const to = {
    left: Math.min(...boxes.map(({ box }) => box.x1)),
    right: Math.max(...boxes.map(({ box }) => box.x2)),
    top: Math.min(...boxes.map(({ box }) => box.y1)),
    bottom: Math.max(...boxes.map(({ box }) => box.y2)),
    row: mean((box) => centre(box).y),
    column: mean((box) => centre(box).x),
  }[way];
  const moved = boxes.map(({ id, box }) => {
    const at = {
      left: box.x1,
      right: box.x2,
      top: box.y1,
      bottom: box.y2,
      row: centre(box).y,
      column: centre(box).x,
    }[way];
    const by = Math.round(to - at);
    const isAcross = way === 'left' || way === 'right' || way === 'column';
    return { id, box: isAcross ? translateBox(box, by, 0) : translateBox(box, 0, by) };
  });
  return { edits: setBoxes(moved), done: { kind: 'align', names: namesOf(things), way } };
};

/** "order the sofa back": the order of mention is depth. */
export const order: Rule = (text, scene) => {
  const [, what, to] = /^order\s+(.+)\s+(back|front)$/i.exec(text) ?? [];
  if (what === undefined) return null;
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  const isBack = to?.toLowerCase() === 'back';
  const ordered = isBack ? things.toReversed() : things;
  return {
    edits: ordered.map(({ object }): CommandEdit => ({
      kind: 'order',
      id: object.id,
      to: isBack ? 'back' : 'front',
    })),
    done: { kind: 'order', names: namesOf(things), to: isBack ? 'back' : 'front' },
  };
};

/** How far a copy lies from what it is of. */
const ASIDE = 40;

/** "duplicate the dog" */
export const duplicate: Rule = (text, scene) => {
  const what = /^duplicate\s+(.+)$/i.exec(text)?.[1];
  if (what === undefined) return null;
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  const [first] = things;
  const edits = things.flatMap(({ object: { name, box } }): CommandEdit[] =>
    box ? [{ kind: 'add', name, box: translateBox(box, ASIDE, ASIDE) }] : [],
  );
  const name = things.length === 1 ? (first?.object.name ?? '') : namesOf(things).join(', ');
  return { edits, done: { kind: 'add', name, count: 1, relation: null, marks: [] } };
};
