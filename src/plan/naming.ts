import { headNoun } from './prose/noun';
import { createWordBook, type Lexicon } from './prompt/lexicon';

/** What a name says, as far as a vocabulary has words for it. */
export interface NameParts {
  /** The first colour before the noun; null for none. */
  readonly colour: string | null;
  /** The object of the vocabulary that the name means; null where it has none. */
  readonly kind: string | null;
}

interface Read extends NameParts {
  readonly words: readonly string[];
  readonly colourAt: number;
  /** Where the noun begins and ends among the words. */
  readonly from: number;
  readonly to: number;
}

function readName(name: string, lexicon?: Lexicon): Read {
  const book = createWordBook(lexicon);
  const words = name.split(/\s+/).filter((word) => word !== '');
  const plain = words.map((word) => word.toLowerCase());
  const head = plain.indexOf(headNoun(name));
  // "flag in hole" may be a name of its own; in "cat on a sofa" the sofa isn't.
  const whole = book.known(plain);
  const isWhole = whole !== null && plain.length - whole.length <= head;
  const to = head === -1 || isWhole ? words.length : head + 1;
  const known = isWhole ? whole : book.known(plain.slice(0, to));
  const from = Math.max(0, to - (known?.length ?? 1));
  const colourAt = plain.findIndex((word, index) => index < from && book.isColour(word));
  return { words, colourAt, from, to, colour: plain[colourAt] ?? null, kind: known?.name ?? null };
}

/** The colour and the kind in a name: "small red apple" is red, an apple. */
export function namePartsOf(name: string, lexicon?: Lexicon): NameParts {
  const { colour, kind } = readName(name, lexicon);
  return { colour, kind };
}

/** The name with another noun; what describes it stays. */
export function withKind(name: string, kind: string, lexicon?: Lexicon): string {
  const { words, from, to } = readName(name, lexicon);
  return [...words.slice(0, from), kind, ...words.slice(to)].join(' ');
}

/** The name with another colour, or with none. */
export function withColour(name: string, colour: string | null, lexicon?: Lexicon): string {
  const { words, colourAt, from } = readName(name, lexicon);
  const put = colour === null ? [] : [colour];
  const changed = colourAt === -1 ? words.toSpliced(from, 0, ...put) : words.toSpliced(colourAt, 1, ...put);
  return changed.join(' ');
}
