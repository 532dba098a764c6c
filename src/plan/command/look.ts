import { MAX, centre, height, translateBox, width } from '../box';
import type { Box } from '../box';
import { createWordBook } from '../prompt/lexicon';
import { tokenisePrompt } from '../prompt/tokens';
import type { Place } from '../prompt/tokens';
import { isPlural, singular, wordsOf } from '../prose/noun';
import { type Rule, boxesOf, find, namesOf, placed, setBoxes, unclear } from './things';

/** How far from the edge of the picture a corner is, as on a card. */
const INSET = 40;

/** "move the moon to the top left corner", "put it in the middle", "centre the moon" */
export const locate: Rule = (text, scene) => {
  const words = /^(?:move|put|place|set|bring)\s+(.+)$/i.exec(text)?.[1];
  const [, middle, along] = /^cent(?:re|er)\s+(.+?)(?:\s+(horizontally|vertically))?$/i.exec(text) ?? [];
  const tokens = tokenisePrompt(middle === undefined ? (words ?? '') : `${middle} in the middle`);
  const last = tokens.at(-1);
  if (last?.kind !== 'place' || tokens.length < 2) return null;
  const [place, second] = last.places;
  // "move the cat left" goes that way, and not to the edge.
  if (!place || second || place.depth || /^(?:left|right)$/i.test(last.text)) return null;
  const what = tokens
    .slice(0, -1)
    .map((token) => token.text)
    .join(' ')
    .replace(/\s+(?:to|towards?|into|in|at)$/i, '');
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  // Several go together, and stay to each other as they are.
  const own = boxesOf(things);
  const hull = {
    x1: Math.min(...own.map(({ box }) => box.x1)),
    y1: Math.min(...own.map(({ box }) => box.y1)),
    x2: Math.max(...own.map(({ box }) => box.x2)),
    y2: Math.max(...own.map(({ box }) => box.y2)),
  };
  const to = own.length > 0 ? boxAt(hull, alongOnly(place, along)) : hull;
  const boxes = own.map(({ id, box }) => ({ id, box: translateBox(box, to.x1 - hull.x1, to.y1 - hull.y1) }));
  return { edits: setBoxes(boxes), done: { kind: 'locate', names: namesOf(things), where: last.text } };
};

/** "horizontally", "vertically": one way alone. */
function alongOnly({ column, row }: Place, along: string | undefined): Place {
  if (along === undefined) return { ...(column && { column }), ...(row && { row }) };
  return /^h/i.test(along) ? { column: 'centre' } : { row: 'centre' };
}

export function boxAt(box: Box, { column, row }: Place): Box {
  const [w, h] = [width(box), height(box)];
  const own = centre(box);
  const x = { left: INSET, centre: (MAX - w) / 2, right: MAX - INSET - w };
  const y = { top: INSET, centre: (MAX - h) / 2, bottom: MAX - INSET - h };
  return placed(column ? x[column] : own.x - w / 2, row ? y[row] : own.y - h / 2, w, h);
}

/** "make the cat red", "rename the cat to tiger", "turn the dog into a fox" */
export const rename: Rule = (text, scene) => {
  const [, one, other = ''] =
    /^(?:turn|change|make)\s+(.+?)\s+into\s+(?:an?\s+)?(\S.*)$/i.exec(text) ??
    /^(?:rename|call)\s+(.+?)\s+to\s+(?:an?\s+)?(\S.*)$/i.exec(text) ??
    [];
  if (one !== undefined) {
    // "turn the balloons into kites": each is one.
    const to = isPlural(other) && (find(one, scene)?.length ?? 0) > 1 ? singular(other) : other;
    return renamed(one, () => to, to, scene);
  }
  const [, what = '', colour = ''] = /^(?:make|paint|colou?r)\s+(.+)\s+(\p{L}+)$/iu.exec(text) ?? [];
  const book = createWordBook(scene.lexicon);
  if (!book.isColour(colour.toLowerCase())) return null;
  const hue = colour.toLowerCase();
  return renamed(
    what,
    (name) =>
      [hue, ...wordsOf(name).filter((word, at, all) => at === all.length - 1 || !book.isColour(word))].join(
        ' ',
      ),
    hue,
    scene,
  );
};

function renamed(
  what: string,
  name: (old: string) => string,
  to: string,
  scene: Parameters<Rule>[1],
): ReturnType<Rule> {
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  return {
    edits: things.map(({ object }) => ({ kind: 'rename', id: object.id, name: name(object.name) })),
    done: { kind: 'rename', names: namesOf(things), to },
  };
}
