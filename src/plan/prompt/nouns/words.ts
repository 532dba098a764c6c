import { singular } from '../../prose/noun';
import type { WordBook } from '../lexicon';
import type { PromptToken } from '../tokens';
import { isAdjective, isParticiple } from '../lists/adjectives';
import { SHADE_NOUNS, SHADES } from '../lists/colours';
import {
  ADVERBS,
  DEFINITE,
  JOINERS,
  LINKS,
  MANY_PRONOUNS,
  ONE_PRONOUNS,
  PREPOSITIONS,
} from '../lists/grammar';
import { isCommonNoun } from '../lists/nouns';
import { countOf } from '../lists/numbers';
import { sizeOf } from '../lists/sizes';
import { ALSO_NOUNS, VERB_FORMS } from '../lists/verbs';
import { isNameAfter, longNameAt, wordAt } from './names';

/** No noun phrase is longer: it keeps the time for a prompt without a verb linear. */
const MOST_WORDS = 8;

/** One look-up a word: every phrase that reaches up to it asks. */
const ENDS = new Set(
  [LINKS, JOINERS, PREPOSITIONS, DEFINITE, ONE_PRONOUNS, MANY_PRONOUNS].flatMap((words) => [...words]),
);

/** True for words that cannot be part of a noun phrase. */
export const ends = (word: string): boolean =>
  word === '' ||
  word === 'but' ||
  word === 'one' ||
  word === 'ones' ||
  word.endsWith("n't") ||
  (ADVERBS.has(word) && !SHADES.has(word)) ||
  (word !== 'off' && ENDS.has(word));

/** The words of a noun phrase after its article, up to the next boundary. */
export function readWords(
  tokens: readonly PromptToken[],
  start: number,
  determined: boolean,
  book: WordBook,
): string[] {
  const words: string[] = [];
  let hasHead = false;
  for (let next = start; words.length < MOST_WORDS; next = start + words.length) {
    const long = longNameAt(tokens, next, book);
    if (long > 0) {
      for (let step = 0; step < long; step += 1) words.push(wordAt(tokens, next + step));
      hasHead = true;
      continue;
    }
    const word = wordAt(tokens, next);
    if (
      !hasHead &&
      SHADE_NOUNS.has(word) &&
      book.isColour(wordAt(tokens, next + 1)) &&
      isMore(tokens, next + 2)
    ) {
      words.push(word);
      continue;
    }
    if (joinsAdjectives(tokens, next, words, book, hasHead)) {
      words.push(tokens[next]?.kind === 'word' ? word : ',');
      continue;
    }
    // "an ornate looking bowl"
    if (word === 'looking' && !hasHead && isAdjective(words.at(-1) ?? '') && isMore(tokens, next + 1)) {
      words.push(word);
      continue;
    }
    if (ends(word) || countOf(word) !== undefined) break;
    // "an elephant bigger than the tree"
    if (hasHead && wordAt(tokens, next + 1) === 'than') break;
    // "light pink roses"
    if (!hasHead && SHADES.has(word) && book.isColour(wordAt(tokens, next + 1))) {
      words.push(word);
      continue;
    }
    if (isName(tokens, next, words.at(-1) ?? '')) break;
    // "the blue mandarin beige garlic": as many write who leave articles out.
    if (
      hasHead &&
      book.isColour(word) &&
      !SHADES.has(words.at(-1) ?? '') &&
      isKnownNoun(words.at(-1) ?? '', book)
    )
      break;
    if (isMannerHere(word, book)) break;
    if (VERB_FORMS.has(word) && !keepsVerb(tokens, next, { words, hasHead, determined, book })) break;
    if (hasHead && isParticiple(word) && longNameAt(tokens, next, book) === 0) break;
    if (hasHead && isTold(word, book) && isEnd(tokens, next + 1)) break;
    words.push(word);
    hasHead ||= isHead(word, book);
  }
  while (words.length > 0 && /^(?:,|and)$/.test(words.at(-1) ?? '')) words.pop();
  return words;
}

const LY_NOUNS = new Set(
  'butterfly dragonfly firefly family lily belly jelly ally bully assembly italy july fly holly jolly doily'.split(
    ' ',
  ),
);

/** "freshly", "confidently": how, and nothing of a name. */
const isMannerHere = (word: string, book: WordBook): boolean => isManner(word) && !isKnownNoun(word, book);
export const isManner = (word: string): boolean =>
  word.length > 5 && word.endsWith('ly') && !LY_NOUNS.has(word) && !isAdjective(word);

/** "my cat Mittens": the name is no part of the noun. */
function isName(tokens: readonly PromptToken[], at: number, noun: string): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  return (
    noun !== '' &&
    isCommonNoun(noun) &&
    before !== undefined &&
    token !== undefined &&
    isNameAfter(before.text, token.text)
  );
}

/** "alone" and "wet" after a noun are told of it, and no part of its name. */
const isTold = (word: string, book: WordBook): boolean =>
  isAdjective(word) && !isCommonNoun(word) && !book.known([word]);

const isHead = (word: string, book: WordBook): boolean =>
  !book.isColour(word) &&
  sizeOf(word) === undefined &&
  !isAdjective(word) &&
  !isParticiple(word) &&
  !SHADES.has(word);

const isEnd = (tokens: readonly PromptToken[], at: number): boolean =>
  tokens[at]?.kind !== 'word' || ends(wordAt(tokens, at));

const isKnownNoun = (word: string, book: WordBook): boolean =>
  isCommonNoun(word) || isCommonNoun(singular(word)) || book.known([word]) !== null;

const isMore = (tokens: readonly PromptToken[], at: number): boolean =>
  wordAt(tokens, at) !== '' && !ends(wordAt(tokens, at));

interface Before {
  readonly words: readonly string[];
  readonly hasHead: boolean;
  readonly determined: boolean;
  readonly book: WordBook;
}

/** True where a word that may be a verb is (part of) a noun here. */
function keepsVerb(
  tokens: readonly PromptToken[],
  at: number,
  { words, hasHead, determined, book }: Before,
): boolean {
  const word = wordAt(tokens, at);
  const after = wordAt(tokens, at + 1);
  const isNoun = (other: string): boolean => isKnownNoun(other, book);
  if (!hasHead) {
    // "a watch", "wooden swings"
    if (ALSO_NOUNS.has(word) || isNoun(word)) return isNoun(word) || determined || words.length > 0;
    // "a sleeping cat", "wrapped gifts"
    const follows = after !== '' && !ends(after) && countOf(after) === undefined;
    return isParticiple(word) && follows && (determined || words.length > 0 || isNoun(after));
  }
  // "framed oil painting", "3D render"
  if (/^(?:painting|drawing|render|sketch|print)s?$/.test(word)) return true;
  if (!ALSO_NOUNS.has(word)) return false;
  if (POSTURES.has(word) && /^(?:tall|still|proud|guard|there)$/.test(after)) return false;
  // "a butterfly flies above": the noun before it is complete.
  if (isToldOn(tokens, at + 1)) return isNoun(word) && !isNoun(words.at(-1) ?? '') && !POSTURES.has(word);
  return true;
}

export const POSTURES = new Set(
  'stand stands hang hangs float floats fly flies look looks lie lies rest rests run walk swim jump climb fall falls drop drops sail sails rise wait wake hover'.split(
    ' ',
  ),
);

/** True where what places a thing, or a new phrase, follows. */
function isToldOn(tokens: readonly PromptToken[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind === 'stop') return false;
  return (
    next.kind !== 'word' || (ends(next.word) && !JOINERS.has(next.word)) || countOf(next.word) !== undefined
  );
}

/** A comma or "and" between adjectives is passed over: "the soft, billowy clouds", "a brown and white cat". */
function joinsAdjectives(
  tokens: readonly PromptToken[],
  at: number,
  words: readonly string[],
  book: WordBook,
  hasHead: boolean,
): boolean {
  const [one, two] = [wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  if (words.length === 0 || hasHead || one === '' || two === '' || ends(one)) return false;
  // "a red, white and blue flag"
  if (ends(two) && !(two === 'and' && book.isColour(wordAt(tokens, at + 3)))) return false;
  const token = tokens[at];
  const isJoint = token?.kind === 'word' ? token.word === 'and' : token?.text === ',';
  const describes = (word: string): boolean =>
    book.isColour(word) || isAdjective(word) || sizeOf(word) !== undefined;
  return isJoint && describes(one) && describes(words.at(-1) ?? '');
}
