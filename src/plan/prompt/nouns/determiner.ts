import { isPlural } from '../../prose/noun';
import type { WordBook } from '../lexicon';
import type { PromptToken } from '../tokens';
import { DEFINITE, OWNERS } from '../lists/grammar';
import { countOf } from '../lists/numbers';
import { longNameAt, wordAt } from './names';

/** Article, owner and number before a noun: "the two", "a dozen", "its". */
export interface Determiner {
  /** Where the words begin. */
  readonly start: number;
  /** Undefined where none is stated. */
  readonly count: number | null | undefined;
  readonly definite: boolean;
  readonly owned: boolean;
  readonly determined: boolean;
  /** "the left one" */
  readonly side: 'left' | 'right' | null;
  /** "the first medal" */
  readonly ordinal: string | null;
}

/** "a couple" and "lots" count only what comes after "of", which is read as a group. */
const BEFORE_OF = new Set(['couple', 'pair', 'lots', 'loads', 'plenty', 'trio', 'lot']);
const ORDINALS = new Set(['first', 'second', 'third', 'last']);
const BETWEEN = new Set(['single', 'other', 'own', 'good', 'about', 'roughly', 'exactly']);

/** "two hearts", though a sign is named so: a number word with the plural of a thing. */
const isCounted = (tokens: readonly PromptToken[], at: number, book: WordBook): boolean => {
  const [number, noun] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  return (
    longNameAt(tokens, at, book) === 2 &&
    (countOf(number) ?? 0) > 1 &&
    isPlural(noun) &&
    book.known([noun]) !== null
  );
};

export function readDeterminer(tokens: readonly PromptToken[], at: number, book: WordBook): Determiner {
  let start = at;
  let count: number | null | undefined;
  let definite = false;
  let owned = false;
  let ordinal: string | null = null;
  for (; start - at < 4; start += 1) {
    const word = wordAt(tokens, start);
    const stated = countOf(word);
    if (BEFORE_OF.has(word)) break;
    if (DEFINITE.has(word) && start === at) {
      owned = OWNERS.has(word);
      definite = !owned;
    } else if (
      stated !== undefined &&
      (longNameAt(tokens, start, book) === 0 || isCounted(tokens, start, book))
    ) {
      if (word === 'both') definite = true;
      const isTimes = word === 'dozen' && typeof count === 'number';
      count = isTimes ? (count ?? 1) * 12 : stated;
    } else if (start > at && ORDINALS.has(word) && longNameAt(tokens, start, book) === 0) ordinal = word;
    else if (!(start > at && BETWEEN.has(word))) break;
  }
  const word = wordAt(tokens, start);
  const side = (word === 'left' || word === 'right') && wordAt(tokens, start + 1) !== '' ? word : null;
  if (side) start += 1;
  return {
    start,
    count,
    definite: definite || (side !== null && start === at + 1),
    owned,
    determined: start > at,
    side,
    ordinal,
  };
}
