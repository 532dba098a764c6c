import { distance } from 'fastest-levenshtein';
import type { Vocabulary } from '../../contract/generator';

/** A word of the prompt that the model doesn't know. */
export interface UnknownWord {
  /** As typed. */
  readonly word: string;
  /** Place in the prompt, in UTF-16 units: `prompt.slice(start, end)` is the word. */
  readonly start: number;
  readonly end: number;
  /** Words that the model knows, nearest first by edit distance; empty when none is near. */
  readonly nearest: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const MAX_NEAREST = 3;

/** The words of `prompt` that aren't in a closed vocabulary, in order; case doesn't count. */
export function unknownWords(prompt: string, vocabulary: Vocabulary): UnknownWord[] {
  const { entries, known } = indexOf(vocabulary);
  const nearest = new Map<string, readonly string[]>();
  return [...prompt.matchAll(WORD)].flatMap((match) => {
    const word = match[0];
    const folded = fold(word);
    if (known.has(folded) || folded.split(/['-]/).every((part) => known.has(part))) return [];
    const near = nearest.get(folded) ?? nearestTo(folded, entries);
    nearest.set(folded, near);
    return [{ word, start: match.index, end: match.index + word.length, nearest: near }];
  });
}

interface Index {
  /** What may be offered instead: names of one or more words. */
  readonly entries: readonly string[];
  /** Every single word, folded. */
  readonly known: ReadonlySet<string>;
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
  const known = new Set(entries.flatMap((entry) => [entry, ...(entry.match(WORD) ?? [])]));
  // "no" is not "to" spelt wrong: the shortest of the little words are never what somebody meant.
  const little = new Set(words.map(fold).filter((word) => word.length <= 3));
  const offered = [...new Set(entries)].filter((entry) => /\p{L}/u.test(entry) && !little.has(entry));
  const index = { entries: offered, known };
  indexes.set(vocabulary, index);
  return index;
}

function nearestTo(word: string, entries: readonly string[]): string[] {
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
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'");
}
