import { singular } from '../../prose/noun';
import { SAME_PLURAL } from '../../prose/words';
import type { WordBook } from '../lexicon';
import type { PromptToken } from '../tokens';
import { isAdjective, isParticiple } from '../lists/adjectives';
import { SHADES } from '../lists/colours';
import { ADVERBS } from '../lists/grammar';
import { COMPOUNDS, isCommonNoun, mendedNoun, otherName } from '../lists/nouns';
import { ONE_THING } from '../lists/numbers';
import { sizeOf } from '../lists/sizes';

export const wordAt = (tokens: readonly PromptToken[], at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.word : '';
};

/** "cat Mittens": a word in a capital after one without. */
export const isNameAfter = (noun: string, word: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) && /^\p{Ll}/u.test(noun);

/** Words of the longest name that is looked for. */
const LONGEST = 5;

/** True for a name of several words that the vocabulary or English has. */
export function isLongName(words: readonly string[], book: WordBook): boolean {
  if (words.length < 2) return false;
  const one = [...words.slice(0, -1), singular(words.at(-1) ?? '')].join(' ');
  const phrase = words.join(' ');
  return COMPOUNDS.has(phrase) || COMPOUNDS.has(one) || book.named(phrase) !== null;
}

/** Names found by where they begin: every phrase that reaches over a word asks for it anew. */
const found = new WeakMap<readonly PromptToken[], { readonly book: WordBook; readonly lengths: number[] }>();

/** How many words from `at` on are one name; 0 where none of several words begins there. */
export function longNameAt(tokens: readonly PromptToken[], at: number, book: WordBook): number {
  let known = found.get(tokens);
  if (known?.book !== book) found.set(tokens, (known = { book, lengths: [] }));
  return (known.lengths[at] ??= measuredNameAt(tokens, at, book));
}

function measuredNameAt(tokens: readonly PromptToken[], at: number, book: WordBook): number {
  const words: string[] = [];
  for (
    let word = wordAt(tokens, at);
    word !== '' && words.length < LONGEST;
    word = wordAt(tokens, at + words.length)
  ) {
    words.push(word);
  }
  for (let length = words.length; length > 1; length -= 1) {
    if (isLongName(words.slice(0, length), book)) return length;
  }
  return 0;
}

/** A noun among words. */
export interface Noun {
  readonly name: string;
  /** The first word of the noun: what comes before describes it. */
  readonly from: number;
  readonly sure: boolean;
}

/** The noun at the end of words: the longest known name, else the words after the adjectives. */
export function nounIn(words: readonly string[], book: WordBook): Noun | null {
  const end = words.length;
  for (let from = Math.max(0, end - LONGEST); from < end; from += 1) {
    const phrase = words.slice(from, end);
    if (phrase.includes(',') || phrase.includes('and')) continue;
    const known = book.named(phrase.join(' '));
    if (known !== null) return { name: known, from, sure: true };
    if (isLongName(phrase, book)) {
      return { name: [...phrase.slice(0, -1), singular(phrase.at(-1) ?? '')].join(' '), from, sure: true };
    }
  }
  const last = words[end - 1] ?? '';
  if (!/\p{L}/u.test(last) || sizeOf(last) !== undefined || ADVERBS.has(last)) return null;
  const isCommon = isCommonNoun(last) || isCommonNoun(singular(last));
  if (!isCommon && (isAdjective(last) || isParticiple(last) || book.isColour(last))) return null;
  const one = oneOf(last, words.length > 1);
  const mended = book.closest(one);
  if (mended !== null) return { name: mended, from: end - 1, sure: true };
  let from = end - 1;
  while (from > 0 && isPartOfName(words[from - 1] ?? '', book)) from -= 1;
  const common = book.closed ? undefined : mendedNoun(one);
  const name = [...words.slice(from, end - 1), common ?? otherName(one)].join(' ');
  return { name, from, sure: isCommon || common !== undefined };
}

/** The singular, but for what is one thing in the plural: "jeans", and "glasses" where no wine is spoken of. */
function oneOf(last: string, follows: boolean): string {
  if (SAME_PLURAL.has(last)) return last;
  return ONE_THING.has(last) && !(follows && last === 'glasses') ? last : singular(last);
}

const isPartOfName = (word: string, book: WordBook): boolean =>
  /\p{L}/u.test(word) &&
  word !== 'and' &&
  !book.isColour(word) &&
  sizeOf(word) === undefined &&
  !isAdjective(word) &&
  !isParticiple(word) &&
  !SHADES.has(word) &&
  !/['’]s?$/u.test(word);
