import { distance } from 'fastest-levenshtein';
import type { Vocabulary } from '../../contract/generator';
import { createWordBook } from '../../plan/prompt/lexicon';
import { isAdjective, isParticiple } from '../../plan/prompt/lists/adjectives';
import { ADVERBS } from '../../plan/prompt/lists/grammar';
import { nearestAlike } from '../../plan/prompt/lists/alike';
import { thingOfEmoji } from '../../plan/prompt/lists/emoji';
import { NO_THINGS, isCommonNoun } from '../../plan/prompt/lists/nouns';
import { sizeOf } from '../../plan/prompt/lists/sizes';
import { LONGEST_READ, readPrompt } from '../../plan/prompt/read';
import { singular } from '../../plan/prose/noun';

/** A word or name of the prompt that the model doesn't know, or knows as another. */
export interface UnknownWord {
  /** As typed. */
  readonly word: string;
  /** Place in the prompt, in UTF-16 units: `prompt.slice(start, end)` is the word. */
  readonly start: number;
  readonly end: number;
  /** What the model draws for it, by its own vocabulary: "cat" for "kitten"; null where it knows nothing of it. */
  readonly drawnAs: string | null;
  /** Words that the model knows, nearest first: by spelling where it looks like a slip, else by meaning. */
  readonly nearest: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const EMOJI = /\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*/gu;
const MAX_NEAREST = 3;
/** Words of a name at most. */
const LONGEST_NAME = 4;

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a prompt, or a name that somebody gave an object, asks for and a closed vocabulary lacks, in order: things, sizes, emoji, and words that nobody can
 * read. Not words that only colour the scene ("cosy", a style, "grey"), which cost nothing.
 */
export function unknownWords(prompt: string, vocabulary: Vocabulary): UnknownWord[] {
  const index = indexOf(vocabulary);
  const book = createWordBook(vocabulary);
  const reading = readPrompt(prompt, vocabulary);
  const names = new Set(
    reading.objects
      .map(({ name }) => name.toLowerCase())
      .filter((name) => book.known(name.split(' '))?.length !== name.split(' ').length),
  );
  const unread = new Set(
    reading.unread
      .filter(({ length }) => length < LONGEST_READ)
      .flatMap((text) => wordsIn(text).map(({ folded }) => folded)),
  );
  const words = wordsIn(prompt.slice(0, LONGEST_READ));
  const found: UnknownWord[] = [];
  /** One word is looked up once, however often it is typed. */
  const nearest = new Map<string, readonly string[]>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) continue;
    // The longest name comes first: a file cabinet is no file, and no cabinet.
    const isName = (name: string): boolean =>
      index.own.has(name) || index.synonyms.has(name) || names.has(name);
    const named = nameAt(words, at, isName);
    if (named) {
      if (!isSame(named, index)) found.push(noteOf(prompt, named, index, nearest));
      at += named.length - 1;
    } else if (isUnknown(word.folded, index, unread, book)) {
      found.push(noteOf(prompt, [word], index, nearest));
    }
  }
  for (const { 0: text, index: start } of prompt.slice(0, LONGEST_READ).matchAll(EMOJI)) {
    // "ℹ" is a letter, too, and a mark behind an emoji may begin a word.
    if (found.some((word) => word.start < start + text.length && start < word.end)) continue;
    const thing = thingOfEmoji(text);
    const known = thing === undefined ? null : index.nameOf(thing);
    found.push({
      word: text,
      start,
      end: start + text.length,
      drawnAs: null,
      nearest: known === null ? [] : [known],
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function isUnknown(
  word: string,
  { known }: Index,
  unread: ReadonlySet<string>,
  book: ReturnType<typeof createWordBook>,
): boolean {
  if (known.has(word) || /^\d/.test(word) || word.split(/['-]/).every((part) => known.has(part)))
    return false;
  if (sizeOf(word) !== undefined || book.closest(word) !== null) return true;
  const isMood = isAdjective(word) || isParticiple(word) || NO_THINGS.has(word) || ADVERBS.has(word);
  return unread.has(word) && !isMood && word.length > 1;
}

/** The longest run of words from `at` on that is a name, in the plural or not. */
function nameAt(
  words: readonly Word[],
  at: number,
  isName: (name: string) => boolean,
): readonly Word[] | null {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length -= 1) {
    const run = words.slice(at, at + length);
    const name = run.map(({ folded }) => folded).join(' ');
    if (isName(name) || isName(singular(name))) return run;
  }
  return null;
}

function isSame(run: readonly Word[], { own, same }: Index): boolean {
  const name = nameOf(run);
  return [name, singular(name)].some((each) => own.has(each) || same.has(each));
}

const nameOf = (run: readonly Word[]): string => run.map(({ folded }) => folded).join(' ');

function noteOf(
  prompt: string,
  run: readonly Word[],
  index: Index,
  looked: Map<string, readonly string[]>,
): UnknownWord {
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
  const name = nameOf(run);
  const near = looked.get(name) ?? nearestTo(name, index);
  looked.set(name, near);
  const drawnAs = index.synonyms.get(name) ?? index.synonyms.get(singular(name)) ?? null;
  return {
    word: prompt.slice(start, end),
    start,
    end,
    drawnAs,
    nearest: [...new Set([...(drawnAs === null ? [] : [drawnAs]), ...near])].slice(0, MAX_NEAREST),
  };
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
}

interface Index {
  /** What may be offered instead: names of one or more words. */
  readonly entries: readonly string[];
  /** Every single word, folded. */
  readonly known: ReadonlySet<string>;
  /** The kinds' own names, in both numbers. */
  readonly own: ReadonlySet<string>;
  /** Other words for the kinds, with the kind. */
  readonly synonyms: ReadonlyMap<string, string>;
  /** Those of them that mean just what the kind does; none where a vocabulary doesn't tell them apart. */
  readonly same: ReadonlySet<string>;
  /** The kind that a word names; null for none. */
  readonly nameOf: (word: string) => string | null;
}

/** A vocabulary lives as long as its model: its index is made once. */
const indexes = new WeakMap<Vocabulary, Index>();

function indexOf(vocabulary: Vocabulary): Index {
  const made = indexes.get(vocabulary);
  if (made) return made;
  const { objects, colours, settings, words } = vocabulary;
  const entries = [
    ...objects.flatMap(({ name, plural, synonyms }) => [name, plural, ...synonyms]),
    ...colours,
    ...settings,
    ...words,
  ].map(fold);
  const known = new Set(entries);
  for (const entry of entries)
    if (/[^\p{L}\p{N}]/u.test(entry)) for (const part of entry.match(WORD) ?? []) known.add(part);
  // "no" is not "to" spelt wrong: the shortest of the little words are never what somebody meant.
  const little = new Set(words.map(fold).filter((word) => word.length <= 3));
  const offered = [...new Set(entries)].filter((entry) => /\p{L}/u.test(entry) && !little.has(entry));
  const named = new Set(objects.map(({ name }) => name));
  const own = new Set(objects.flatMap(({ name, plural }) => [fold(name), fold(plural)]));
  const synonyms = new Map(
    objects.flatMap(({ name, synonyms: others }) => others.map((other) => [fold(other), name] as const)),
  );
  const index = {
    entries: offered,
    known,
    own,
    synonyms,
    same: sameOf(objects),
    nameOf: (word: string): string | null => (named.has(word) ? word : (synonyms.get(word) ?? null)),
  };
  indexes.set(vocabulary, index);
  return index;
}

/** A vocabulary that says which words are only near means the same by the others. */
function sameOf(objects: Vocabulary['objects']): ReadonlySet<string> {
  if (objects.every(({ near = [] }) => near.length === 0)) return new Set();
  return new Set(
    objects.flatMap(({ synonyms, near = [] }) => {
      const apart = new Set(near);
      return synonyms.filter((word) => !apart.has(word)).map(fold);
    }),
  );
}

function nearestTo(word: string, { entries, known, nameOf }: Index): readonly string[] {
  if (sizeOf(word) !== undefined) {
    return [...known].filter((other) => sizeOf(other) === sizeOf(word)).slice(0, MAX_NEAREST);
  }
  const parts = word.split(' ').map(singular);
  const head = parts.at(-1) ?? '';
  // "lion cub": a lion will do.
  const inside = parts.flatMap((part) => nameOf(part) ?? []);
  const alike = [...new Set([...inside, ...nearestAlike(head, nameOf, MAX_NEAREST)])];
  const isWord = alike.length > 0 || isCommonNoun(head);
  return isWord ? alike : spelledLike(word, entries);
}

function spelledLike(word: string, entries: readonly string[]): string[] {
  // About two thirds of the letters should be right, else the offer only confuses; two swapped letters are two edits.
  const limit = Math.max(1, Math.round(word.length / 3));
  return entries
    .filter((entry) => Math.abs(entry.length - word.length) <= limit)
    .map((entry) => ({ entry, edits: distance(word, entry) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits || a.entry.localeCompare(b.entry))
    .slice(0, MAX_NEAREST)
    .map(({ entry }) => entry);
}

function fold(word: string): string {
  // As most words are: a look costs less than making them anew.
  if (/^[a-z '-]*$/.test(word)) return word;
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'");
}
