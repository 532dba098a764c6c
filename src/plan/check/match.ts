import { objectsOf, type ObjectSegment, type Plan } from '../plan';
import { headNoun, singular, wordsOf } from '../prose/noun';
import { createWordBook, sameColour, type Lexicon, type WordBook } from '../prompt/lexicon';
import { countOf } from '../prompt/lists/numbers';
import { readPrompt, type PromptObject } from '../prompt/read';

/** What a planned object's name says. */
export interface PlannedThing {
  readonly object: ObjectSegment;
  readonly noun: string;
  readonly colours: readonly string[];
  readonly words: readonly string[];
  /** "two cats" is one object with one box that stands for two. */
  readonly count: number;
}

export function readThing(object: ObjectSegment, book: WordBook): PlannedThing {
  const words = wordsOf(object.name);
  const head = headNoun(object.name);
  const upToHead = words.slice(0, words.indexOf(head) + 1);
  const noun = book.known(upToHead)?.name ?? book.known(words)?.name ?? singular(head);
  const colours = words.filter((word, index) => book.isColour(word) && index < words.length - 1);
  return { object, noun, colours, words, count: countOf(words[0] ?? '') ?? 1 };
}

/** True for a colour that is asked of it: of a black and white cat, either. */
export const isOfColour = ({ colour = '', moreColours = [] }: PromptObject, other: string): boolean =>
  [colour, ...moreColours].some((own) => sameColour(other, own));

/** How well a thing answers to what is asked: 0 not at all, 4 in name and colour. */
function fit(asked: PromptObject, thing: PlannedThing): number {
  const isNamed = thing.noun === asked.name;
  if (!isNamed && !thing.words.some((word) => singular(word) === asked.name)) return 0;
  const { colour } = asked;
  const agrees = colour === undefined || thing.colours.some((other) => isOfColour(asked, other));
  const score = agrees ? 4 : thing.colours.length === 0 ? 3 : 2;
  return isNamed ? score : 1;
}

/**
 * Finds for each asked object the planned ones that answer to it. A planned
 * object answers to one only: the best fit first, then in order of mention, and
 * no more to each than its count while others still want some.
 */
export function matchObjects(
  asked: readonly PromptObject[],
  things: readonly PlannedThing[],
): PlannedThing[][] {
  const matched: PlannedThing[][] = asked.map(() => []);
  const pairs = asked
    .flatMap((object, index) => things.map((thing) => ({ index, thing, fit: fit(object, thing) })))
    .filter((pair) => pair.fit > 0)
    .sort((a, b) => b.fit - a.fit);
  const taken = new Set<PlannedThing>();
  const take = (isWanted: (pair: (typeof pairs)[number]) => boolean): void => {
    for (const pair of pairs) {
      if (taken.has(pair.thing) || !isWanted(pair)) continue;
      taken.add(pair.thing);
      matched[pair.index]?.push(pair.thing);
    }
  };
  const total = (index: number): number => (matched[index] ?? []).reduce((sum, { count }) => sum + count, 0);
  take(({ index }) => total(index) < (asked[index]?.count ?? Infinity));
  // What is left over counts as too many, unless its colour sets it apart.
  take((pair) => pair.fit > 2);
  return matched;
}

/** A prompt as it is read, the things of a plan, and which of them answer to each asked object. */
export function matchPlan(prompt: string, plan: Plan, lexicon?: Lexicon) {
  const reading = readPrompt(prompt, lexicon);
  const book = createWordBook(lexicon);
  const things = objectsOf(plan).map((object) => readThing(object, book));
  return { reading, book, things, matched: matchObjects(reading.objects, things) };
}
