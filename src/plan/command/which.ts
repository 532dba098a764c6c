import { area, centre } from '../box';
import type { Box } from '../box';
import type { PlannedThing } from '../check/match';

const SIDES: Readonly<Record<string, (box: Box) => number>> = {
  left: (box) => centre(box).x,
  right: (box) => -centre(box).x,
  top: (box) => centre(box).y,
  bottom: (box) => -centre(box).y,
  big: (box) => -area(box),
  small: (box) => area(box),
};

const MOST: readonly (readonly [RegExp, keyof typeof SIDES])[] = [
  [/\b(?:left[-\s]?most|(?:left(?:[-\s]hand)?)(?=\s+\p{L}))\b/iu, 'left'],
  [/\b(?:right[-\s]?most|(?:right(?:[-\s]hand)?)(?=\s+\p{L}))\b/iu, 'right'],
  [/\b(?:top[-\s]?most|upper(?:most)?|highest|top(?=\s+\p{L}))\b/iu, 'top'],
  [/\b(?:bottom[-\s]?most|lower(?:most)?|lowest|bottom(?=\s+\p{L}))\b/iu, 'bottom'],
  [/\b(?:biggest|largest|bigger|larger)\b/i, 'big'],
  [/\b(?:smallest|tiniest|smaller)\b/i, 'small'],
];
const AT = /\s+(?:on|at|to|in)\s+the\s+(?:far\s+)?(left|right|top|bottom)(?:\s+side)?$/i;

/** "the leftmost balloon", "the balloon on the left", "the biggest": the words without it, and which one is meant. */
export function whichOf(words: string): {
  readonly plain: string;
  readonly pick: (things: readonly PlannedThing[]) => PlannedThing | undefined;
} | null {
  const at = AT.exec(words);
  const most = at ? null : MOST.find(([pattern]) => pattern.test(words));
  const side = at?.[1]?.toLowerCase() ?? most?.[1];
  const order = side === undefined ? undefined : SIDES[side];
  if (!order) return null;
  const plain = words
    .replace(at ? AT : (most?.[0] ?? AT), '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:the\s+)?(?:things?|objects?|ones?|)$/i, 'everything')
    .trim();
  return {
    plain,
    pick: (things) =>
      things
        .filter(({ object }) => object.box !== null)
        .toSorted((a, b) =>
          a.object.box && b.object.box ? order(a.object.box) - order(b.object.box) : 0,
        )[0],
  };
}

/** The words with a slip mended by a name of the plan: one letter missing, too many, wrong or changed about. */
export function mendedBy(words: string, names: readonly string[]): string | null {
  const known = [...new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)))].filter(
    ({ length }) => length > 2,
  );
  let changes = 0;
  const mended = words.replaceAll(/\p{L}{3,}/gu, (word) => {
    if (known.includes(word) || /^(?:the|and|all|both|one|red|it)$/.test(word)) return word;
    const near = known.filter((name) => isSlip(word, name));
    if (near.length !== 1) return word;
    changes += 1;
    return near[0] ?? word;
  });
  return changes === 1 ? mended : null;
}

/** True where one slip of a finger makes one word of the other; short words only by letters changed about. */
function isSlip(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1 || word[0] !== name[0]) return false;
  let at = 0;
  while (at < word.length && word[at] === name[at]) at += 1;
  const isSwap =
    word.length === name.length &&
    word[at] === name[at + 1] &&
    word[at + 1] === name[at] &&
    word.slice(at + 2) === name.slice(at + 2);
  if (isSwap) return true;
  if (name.length < 4) return false;
  return (
    word.slice(at + 1) === name.slice(at + 1) ||
    word.slice(at + 1) === name.slice(at) ||
    word.slice(at) === name.slice(at + 1)
  );
}
