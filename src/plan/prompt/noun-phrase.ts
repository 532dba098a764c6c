import { isPlural, singular } from '../prose/noun';
import { PHRASE_STARTERS, RELATIVES, SAME_PLURAL, SUBORDINATORS, isVerb } from '../prose/words';
import type { WordBook } from './lexicon';
import type { PromptToken } from './tokens';

/** A thing that a prompt names. */
export interface NounPhrase {
  readonly name: string;
  readonly colour: string | null;
  readonly attributes: readonly string[];
  /** Null where the prompt names several without a number. */
  readonly count: number | null;
  /** "the cat": may be one that was named before. */
  readonly definite: boolean;
  /** Tokens it takes. */
  readonly length: number;
}

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNTS = new Map<string, number | null>([
  ...NUMBER_WORDS.map((word, value) => [word, value] as const),
  ['eleven', 11],
  ['twelve', 12],
  ['a', 1],
  ['an', 1],
  ['another', 1],
  ['single', 1],
  ['several', null],
  ['some', null],
  ['many', null],
]);
/** No noun phrase is longer: it keeps the time for a prompt without a verb linear. */
const MOST_WORDS = 8;
const DEFINITE = new Set(['the', 'its', 'his', 'her', 'their', 'this', 'that']);
/** Nouns that speak of the picture or of a place in it. */
const PLACES = new Set(
  (
    'left right top bottom side middle center centre front back background foreground corner edge ' +
    'photo photograph picture image drawing illustration rendering scene view row pair group bunch'
  ).split(' '),
);
const NOT_NOUNS = new Set(
  (
    'and or but is it they there very not he she them each other sat stood lay hung flew ran swam rang ' +
    'held wore rode ate grew leapt shone slept filled'
  ).split(' '),
);

/** How many things a determiner or number stands for; undefined for other words. */
export function countOf(word: string): number | null | undefined {
  return /^\d{1,4}$/.test(word) ? Number(word) : COUNTS.get(word);
}

/** True for words that cannot be part of a noun phrase. */
function ends(word: string): boolean {
  return (
    NOT_NOUNS.has(word) ||
    isVerb(word) ||
    PHRASE_STARTERS.has(word) ||
    RELATIVES.has(word) ||
    SUBORDINATORS.has(word) ||
    DEFINITE.has(word) ||
    countOf(word) !== undefined
  );
}

/** Reads the noun phrase that begins at `at`, or null where none does. */
export function readNounPhrase(
  tokens: readonly PromptToken[],
  at: number,
  book: WordBook,
): NounPhrase | null {
  const first = wordAt(tokens, at);
  if (first === null) return null;
  const definite = DEFINITE.has(first);
  const stated = countOf(first);
  let start = definite || stated !== undefined ? at + 1 : at;
  let count = stated;
  const second = countOf(wordAt(tokens, start) ?? '');
  if (definite && second !== undefined) {
    count = second;
    start += 1;
  }
  const { words, joints } = readWords(tokens, start, book);
  const noun = findNoun(words, count, book);
  if (!noun) return null;
  const bare = !definite && stated === undefined;
  if (bare && !isBareNoun(words, noun, book)) return null;
  const before = words.slice(0, noun.end - noun.length);
  const several = isPlural(words[noun.end - 1] ?? '');
  return {
    name: noun.name,
    colour: before.find((word) => book.isColour(word)) ?? null,
    attributes: before.filter((word) => !book.isColour(word)),
    count: count !== undefined ? count : several ? null : 1,
    definite,
    length: start - at + noun.end + joints.filter((joint) => joint < noun.end).length,
  };
}

/**
 * The words up to the next boundary. A comma or "and" between adjectives ("the
 * soft, billowy clouds", "a brown and white cat") is passed over; `joints` has
 * the number of words before each.
 */
function readWords(
  tokens: readonly PromptToken[],
  start: number,
  book: WordBook,
): { words: string[]; joints: number[] } {
  const words: string[] = [];
  const joints: number[] = [];
  for (let next = start; ; next += 1) {
    const word = wordAt(tokens, next);
    if (words.length === MOST_WORDS) return { words, joints };
    if (word !== null && !ends(word)) words.push(word);
    else if (joinsAdjectives(tokens, next, words, book)) joints.push(words.length);
    else return { words, joints };
  }
}

function joinsAdjectives(
  tokens: readonly PromptToken[],
  at: number,
  words: readonly string[],
  book: WordBook,
): boolean {
  const token = tokens[at];
  const [last = ''] = words;
  const [one, two] = [wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  if (words.length !== 1 || one === null || two === null || ends(one) || ends(two)) return false;
  if (token?.kind === 'word') return token.word === 'and' && book.isColour(last) && book.isColour(one);
  return token?.text === ',' && book.known(words) === null && !isPlural(last);
}

interface Noun {
  readonly name: string;
  /** Words it takes, and the index after its last one. */
  readonly length: number;
  readonly end: number;
}

/** The noun among the words up to the next boundary. */
function findNoun(words: readonly string[], count: number | null | undefined, book: WordBook): Noun | null {
  for (let end = 1; end <= words.length; end += 1) {
    const known = book.known(words.slice(0, end));
    // "orange" in "an orange cat" is a colour: look on while a longer name follows.
    const later = known && book.known(words.slice(0, end + 1));
    if (known && !(later && end < words.length) && !isColourHere(words, end, book)) {
      return { ...known, end };
    }
  }
  if (book.closed || words.length === 0) return null;
  const end = guessEnd(words, count, book);
  const word = words[end - 1] ?? '';
  return PLACES.has(word) ? null : { name: singular(word), length: 1, end };
}

function isColourHere(words: readonly string[], end: number, book: WordBook): boolean {
  return book.isColour(words[end - 1] ?? '') && book.known(words.slice(end)) !== null;
}

/** Where a noun phrase ends when no vocabulary tells: before a verb in -ed or -ing, after a plural. */
function guessEnd(words: readonly string[], count: number | null | undefined, book: WordBook): number {
  if (count !== 1 && count !== undefined) {
    const several = words.findIndex((word) => isPlural(word) || SAME_PLURAL.has(word));
    if (several !== -1) return several + 1;
  }
  let end = words.length;
  while (end > 1 && isVerbForm(words[end - 1] ?? '') && !book.isColour(words[end - 2] ?? '')) end -= 1;
  return end;
}

const NOUNS_LIKE_VERBS = new Set(
  (
    'ceiling building painting earring ring king string wing swing clothing wedding pudding bed shed ' +
    'seed weed reed seaweed bread thread butterfly family lily belly jelly fly assembly'
  ).split(' '),
);

function isVerbForm(word: string): boolean {
  return /(?:ing|ed|ly)$/.test(word) && !NOUNS_LIKE_VERBS.has(word);
}

/** Without an article a noun must be known, coloured or plural to count as one. */
function isBareNoun(words: readonly string[], noun: Noun, book: WordBook): boolean {
  if (book.known(words.slice(0, noun.end))) return true;
  const [first = ''] = words;
  if (book.isColour(first) && noun.end > 1) return true;
  return words.length <= 3 && isPlural(words[noun.end - 1] ?? '');
}

function wordAt(tokens: readonly PromptToken[], at: number): string | null {
  const token = tokens[at];
  return token?.kind === 'word' ? token.word : null;
}
