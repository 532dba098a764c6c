import { MAX, centre, height, width } from '../box';
import type { Box } from '../box';
import { createWordBook } from '../prompt/lexicon';
import { tokenisePrompt } from '../prompt/tokens';
import type { Place } from '../prompt/tokens';
import { wordsOf } from '../prose/noun';
import { type Rule, boxesOf, find, namesOf, placed, setBoxes, unclear } from './things';

/** How far from the edge of the picture a corner is, as on a card. */
const INSET = 40;

/** "move the moon to the top left corner", "put it in the middle", "centre the moon" */
export const locate: Rule = (text, scene) => {
  const words = /^(?:move|put|place|set|bring)\s+(.+)$/i.exec(text)?.[1];
  const middle = /^cent(?:re|er)\s+(.+)$/i.exec(text)?.[1];
  const tokens = tokenisePrompt(middle === undefined ? (words ?? '') : `${middle} in the middle`);
  const last = tokens.at(-1);
  if (last?.kind !== 'place' || tokens.length < 2) return null;
  const [place, second] = last.places;
  if (!place || second || place.depth) return null;
  const what = tokens
    .slice(0, -1)
    .map((token) => token.text)
    .join(' ');
  const things = find(what, scene);
  if (!things) return unclear(scene, what);
  const boxes = boxesOf(things).map(({ id, box }) => ({ id, box: boxAt(box, place) }));
  return { edits: setBoxes(boxes), done: { kind: 'locate', names: namesOf(things), where: last.text } };
};

function boxAt(box: Box, { column, row }: Place): Box {
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
  if (one !== undefined) return renamed(one, () => other.toLowerCase(), other.toLowerCase(), scene);
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
