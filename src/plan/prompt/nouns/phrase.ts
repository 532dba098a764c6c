import { isPlural, singular } from '../../prose/noun';
import type { WordBook } from '../lexicon';
import type { PromptToken } from '../tokens';
import { isAdjective } from '../lists/adjectives';
import { SHADE_NOUNS, SHADES } from '../lists/colours';
import { NO_THINGS, isDrawnCard, isMedium } from '../lists/nouns';
import { GROUPS, MEASURES, ONE_THING, countOf } from '../lists/numbers';
import { sizeOf } from '../lists/sizes';
import type { Size } from '../lists/sizes';
import { readDeterminer } from './determiner';
import type { Determiner } from './determiner';
import { isLongName, nounIn, wordAt } from './names';
import { readWords } from './words';

/** A thing that a prompt names. */
export interface NounPhrase {
  /** Singular; empty for "the red one" and "the green", which say no noun. */
  readonly name: string;
  readonly colour: string | null;
  /** The other colours of what has several: "a black and white cat". */
  readonly moreColours: readonly string[];
  readonly size: Size | null;
  readonly attributes: readonly string[];
  /** Null where the prompt names several without a number. */
  readonly count: number | null;
  /** "the cat": may be one that was named before. "its cat" is not definite. */
  readonly definite: boolean;
  /** Neither article nor number before it. */
  readonly bare: boolean;
  /** "the left cat": the one that stands there. */
  readonly side: 'left' | 'right' | null;
  /** "its", "his": it belongs to something named before. */
  readonly owned: boolean;
  /** True where an article, a vocabulary or the list of common nouns leaves no doubt that it is a noun. */
  readonly sure: boolean;
  /** False where it speaks of the picture, or of time: nothing is drawn. */
  readonly isThing: boolean;
  /** The last word as written, and all words but article and number. */
  readonly head: string;
  readonly words: readonly string[];
  /** Tokens it takes. */
  readonly length: number;
}

/** Reads the noun phrase that begins at `at`, or null where none does. */
export function readNounPhrase(
  tokens: readonly PromptToken[],
  at: number,
  book: WordBook,
): NounPhrase | null {
  const before = readDeterminer(tokens, at, book);
  const { start, definite, owned, determined, side, ordinal } = before;
  const words = readWords(tokens, start, determined, book);
  const end = start + words.length;
  const short = withoutNoun(tokens, at, before, words, book) ?? groupOf(tokens, at, before, words, book);
  if (short) return short;
  const noun = nounIn(words, book);
  if (!noun) return null;
  const { from, sure } = noun;
  // "bouquet of flowers" is one bouquet.
  const of = words.indexOf('of', from);
  const group = words[of - 1] ?? '';
  const head = (of > from && !GROUPS.has(group) ? group : words.at(-1)) ?? '';
  const told = words.slice(0, from);
  const tail = ofPhrase(tokens, end, head, noun.name, book) ?? grown(tokens, end, words, book);
  return {
    ...described(told, book),
    name: tail?.name ?? noun.name,
    count: countIn(head, before.count, wordAt(tokens, at)),
    definite,
    bare: !determined,
    side,
    owned,
    sure: sure || determined,
    isThing:
      (!isMedium(words, wordAt(tokens, end)) && !NO_THINGS.has(head)) ||
      isLongName(words.slice(from), book) ||
      isDrawnCard(words),
    head,
    words: ordinal === null ? words : [ordinal, ...words],
    length: end - at + (tail?.length ?? 0),
  };
}

/** Colour, size and what else the words before a noun say of it. */
function described(
  words: readonly string[],
  book: WordBook,
): Pick<NounPhrase, 'colour' | 'moreColours' | 'size' | 'attributes'> {
  const isShade = (word: string, index: number): boolean =>
    (SHADES.has(word) || SHADE_NOUNS.has(word)) && book.isColour(words[index + 1] ?? '');
  const colours = words.filter(
    (word, index) => book.isColour(word) && !isHue(word, words[index + 1] ?? '', book),
  );
  return {
    colour: colours[0] ?? null,
    moreColours: words.includes('and') ? colours.slice(1) : [],
    size: words.map(sizeOf).find((size) => size !== undefined) ?? null,
    attributes: words.filter(
      (word, index) =>
        /^\p{L}|^\p{N}/u.test(word) &&
        word !== 'and' &&
        !book.isColour(word) &&
        sizeOf(word) === undefined &&
        !isShade(word, index),
    ),
  };
}

/** "reddish brown", "golden brown": the second is meant. */
const isHue = (word: string, next: string, book: WordBook): boolean =>
  (word.endsWith('ish') || word === 'golden') && book.isColour(next);

const isSeveral = (head: string): boolean => isPlural(head) && countOf(head) === undefined;

function countIn(head: string, stated: number | null | undefined, first: string): number | null {
  const several = isSeveral(head);
  if (stated === undefined) return several && !ONE_THING.has(head) ? null : 1;
  // "each" and "another" leave a plural as it is.
  return stated === 1 && several && !/^(?:an?|one|1)$/.test(first) && !ONE_THING.has(head) ? null : stated;
}

/** "the white one", "two red ones", "the green". */
function withoutNoun(
  tokens: readonly PromptToken[],
  at: number,
  { start, count, definite, determined, side }: Determiner,
  words: readonly string[],
  book: WordBook,
): NounPhrase | null {
  const next = wordAt(tokens, start + words.length);
  const isOne = next === 'one' || next === 'ones';
  const describes = words.every(
    (word) =>
      book.isColour(word) || sizeOf(word) !== undefined || SHADES.has(word) || (isOne && isAdjective(word)),
  );
  if (!describes) return null;
  const said = isOne && (words.length > 0 || side !== null || (determined && definite));
  const alone = definite && words.some((word) => book.isColour(word)) && !book.known(words) && !isOne;
  const another = words.length === 0 && wordAt(tokens, at) === 'another';
  if (!said && !alone && !another) return null;
  return {
    ...described(words, book),
    name: '',
    count: next === 'ones' ? (count ?? null) : (count ?? 1),
    definite,
    bare: false,
    side,
    owned: false,
    sure: true,
    isThing: true,
    head: '',
    words: [],
    length: start - at + words.length + (isOne ? 1 : 0),
  };
}

/** "a pair of socks", "three pieces of sushi", "a row of 5 lamps": what follows is meant. */
function groupOf(
  tokens: readonly PromptToken[],
  at: number,
  { start, count }: Determiner,
  words: readonly string[],
  book: WordBook,
): NounPhrase | null {
  const plain = words.length > 0 ? words : [wordAt(tokens, start)];
  const head = plain.at(-1) ?? '';
  const of = start + plain.length;
  const unit = GROUPS.has(head) ? head : singular(head);
  const isGroup = GROUPS.has(unit);
  if ((!isGroup && !MEASURES.has(unit)) || wordAt(tokens, of) !== 'of') return null;
  if (isLongName([...plain, 'of', wordAt(tokens, of + 1)], book)) return null;
  const content = readNounPhrase(tokens, of + 1, book);
  if (!content || content.name === '') return null;
  const own = described(plain.slice(0, -1), book);
  const measured = count === undefined ? (head === unit ? 1 : null) : count;
  return {
    ...content,
    colour: content.colour ?? own.colour,
    size: content.size ?? own.size,
    count: isGroup ? countOfGroup(unit, content, count) : measured,
    bare: false,
    sure: true,
    length: of + 1 - at + content.length,
  };
}

/** "a pair of jeans" is one thing, "a pair of rings" two, "a row of five" five. */
function countOfGroup(
  unit: string,
  { bare, count, head }: NounPhrase,
  stated: number | null | undefined,
): number | null {
  if (!bare) return count;
  if (ONE_THING.has(head) && (unit === 'pair' || unit === 'bunch')) return stated ?? 1;
  return isSeveral(head) || count === null ? (GROUPS.get(unit) ?? null) : 1;
}

/** "meat on the bone", "bow and arrow": names of a vocabulary with a word between that elsewhere joins two things. */
function grown(
  tokens: readonly PromptToken[],
  at: number,
  words: readonly string[],
  book: WordBook,
): { readonly name: string; readonly length: number } | null {
  const joint = tokens[at]?.text.toLowerCase() ?? '';
  if (!book.closed || !/^(?:on|in|with|and|without)$/.test(joint)) return null;
  const start = /^(?:the|an?)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  for (const length of [2, 1]) {
    const more = Array.from({ length }, (_, index) => wordAt(tokens, start + index));
    if (more.includes('')) continue;
    const written = [...words.slice(-2), joint, ...more];
    const known = book.known(written);
    if (known !== null && known.length > length + 1) return { name: known.name, length: start + length - at };
  }
  return null;
}

/** "cup of tea" and "map of the world": the name grows by what it is known for, and no other thing is named. */
function ofPhrase(
  tokens: readonly PromptToken[],
  at: number,
  head: string,
  name: string,
  book: WordBook,
): { readonly name: string; readonly length: number } | null {
  if (wordAt(tokens, at) !== 'of' || NO_THINGS.has(head) || isMedium([head], 'of')) return null;
  const content = readNounPhrase(tokens, at + 1, book);
  if (!content || content.name === '') return null;
  const length = 1 + content.length;
  const written = [singular(head), 'of', ...content.words];
  const known = book.known(written);
  if (known?.length === written.length) return { name: known.name, length };
  return content.bare && !book.closed
    ? { name: `${name} of ${content.words.join(' ')}`, length }
    : { name, length };
}
