import { plural, singular } from '../prose/noun';
import { basicColour } from './lists/colours';
import { COMPOUNDS } from './lists/nouns';

/**
 * The words a closed-vocabulary model knows, as far as reading prompts needs
 * them. Structural: a generator's vocabulary fits.
 */
export interface Lexicon {
  readonly objects: readonly {
    readonly name: string;
    readonly plural: string;
    readonly synonyms: readonly string[];
  }[];
  readonly colours: readonly string[];
  readonly settings: readonly string[];
}

/** Looks up nouns and colours, in a model's vocabulary or in plain English. */
export interface WordBook {
  isColour(word: string): boolean;
  isSetting(word: string): boolean;
  /** The known object that the words stand for, with how many of the last words it takes; null for none. */
  known(words: readonly string[]): { name: string; length: number } | null;
  /** The known object that is named by just these words; null for none. */
  named(phrase: string): string | null;
  /** The known object that a word means but for a slip: "baloon". Null for none. */
  closest(word: string): string | null;
  /** True where there is a vocabulary. */
  readonly closed: boolean;
}

/** Phrases that a book remembers having looked up. */
const MOST_LOOKED = 5000;

const OPEN = makeWordBook(undefined);
/** A vocabulary lives as long as its model: its book is made once. */
const books = new WeakMap<Lexicon, WordBook>();

export function createWordBook(lexicon?: Lexicon): WordBook {
  if (!lexicon) return OPEN;
  const made = books.get(lexicon) ?? makeWordBook(lexicon);
  books.set(lexicon, made);
  return made;
}

function makeWordBook(lexicon: Lexicon | undefined): WordBook {
  const names = new Map<string, string>();
  let slips: Map<string, string> | null = null;
  let longest = 1;
  const own = new Set(lexicon?.objects.map(({ name }) => name));
  const add = (form: string, name: string): void => {
    const isLong = form.includes(' ');
    if (isLong && !own.has(form) && isColouredThing(form, own)) return;
    names.set(form.toLowerCase(), name);
    if (isLong) longest = Math.max(longest, form.split(/\s+/).length);
  };
  for (const { name, plural: many, synonyms } of lexicon?.objects ?? []) {
    for (const synonym of synonyms) {
      add(synonym, name);
      // Other plurals are found by their singular.
      const last = synonym.slice(synonym.lastIndexOf(' ') + 1);
      const several = plural(last);
      if (singular(several) !== last) add(synonym.slice(0, synonym.length - last.length) + several, name);
    }
    add(name, name);
    add(many, name);
  }
  const settings = new Set((lexicon?.settings ?? []).map((word) => word.toLowerCase()));
  const colours = new Set(lexicon?.colours.map((word) => word.toLowerCase()));
  const isColour = (word: string): boolean => basicColour(word) !== undefined || colours.has(word);
  /** Looked up again and again, by every phrase that reaches over the words. */
  const looked = new Map<string, string | null>();
  const named = (phrase: string): string | null => {
    const known = looked.get(phrase);
    if (known !== undefined) return known;
    if (looked.size > MOST_LOOKED) looked.clear();
    const name = names.get(phrase) ?? names.get(singular(phrase)) ?? null;
    looked.set(phrase, name);
    return name;
  };
  return {
    named,
    closed: lexicon !== undefined,
    isColour,
    isSetting: (word) => settings.has(word),
    known(words) {
      for (let length = Math.min(longest, words.length); length > 0; length -= 1) {
        const name = named(length === 1 ? (words.at(-1) ?? '') : words.slice(-length).join(' '));
        if (name !== null) return { name, length };
      }
      return null;
    },
    closest(word) {
      if (lexicon === undefined || word.length < 5 || names.has(word)) return null;
      slips ??= slipsOf(names);
      return slips.get(undoubled(word)) ?? swapped(word, names);
    },
  };
}

/** "red kite" asks for a kite that is red, though a bird is called so; "red panda" is none. */
function isColouredThing(form: string, own: ReadonlySet<string>): boolean {
  const [colour = '', ...rest] = form.toLowerCase().split(' ');
  const noun = rest.join(' ');
  return (
    basicColour(colour) !== undefined &&
    (own.has(noun) || own.has(singular(noun))) &&
    !COMPOUNDS.has(form.toLowerCase()) &&
    !COMPOUNDS.has(`${colour} ${singular(noun)}`)
  );
}

/** Names by their letters with doubled ones told once; two names that look the same so are left out. */
function slipsOf(names: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const [form, name] of names) {
    const key = undoubled(form);
    const other = found.get(key);
    if (other !== undefined && other !== name) twice.add(key);
    found.set(key, name);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** The one name that two letters changed about would make of a word. */
function swapped(word: string, names: ReadonlyMap<string, string>): string | null {
  const found = new Set<string>();
  for (let at = 1; at + 1 < word.length; at += 1) {
    const name = names.get(word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2));
    if (name !== undefined) found.add(name);
  }
  const [name] = found;
  return name !== undefined && found.size === 1 ? name : null;
}

const undoubled = (word: string): string => word.replaceAll(/(.)\1+/gu, '$1');

/** One word for colours that mean the same: "gray" and "grey", "golden" and "yellow". */
export function sameColour(a: string, b: string): boolean {
  return a === b || (basicColour(a) ?? a) === (basicColour(b) ?? b);
}
