import { plural, singular } from '../prose/noun';

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

const COLOURS = new Set(
  (
    'red orange yellow green blue purple violet pink brown black white gray grey silver gold golden ' +
    'tan beige teal turquoise cyan magenta maroon navy crimson scarlet lavender'
  ).split(' '),
);
const SAME_COLOUR: Readonly<Record<string, string>> = { gray: 'grey', golden: 'gold', violet: 'purple' };

/** Looks up nouns and colours, in a model's vocabulary or in plain English. */
export interface WordBook {
  isColour(word: string): boolean;
  isSetting(word: string): boolean;
  /** The known object that the words stand for, with how many of the last words it takes; null for none. */
  known(words: readonly string[]): { name: string; length: number } | null;
  /** True when only the vocabulary's nouns count as objects. */
  readonly closed: boolean;
}

export function createWordBook(lexicon?: Lexicon): WordBook {
  const names = new Map<string, string>();
  let longest = 1;
  const add = (form: string, name: string): void => {
    names.set(form.toLowerCase(), name);
    longest = Math.max(longest, form.split(/\s+/).length);
  };
  for (const { name, plural: many, synonyms } of lexicon?.objects ?? []) {
    for (const synonym of synonyms) {
      add(synonym, name);
      add(plural(synonym), name);
    }
    add(name, name);
    add(many, name);
  }
  const settings = new Set((lexicon?.settings ?? []).map((word) => word.toLowerCase()));
  const own = lexicon?.colours.map((word) => word.toLowerCase());
  const isColour = (word: string): boolean =>
    own
      ? own.includes(word) || (COLOURS.has(word) && own.some((colour) => sameColour(colour, word)))
      : COLOURS.has(word);
  return {
    closed: lexicon !== undefined,
    isColour,
    isSetting: (word) => settings.has(word),
    known(words) {
      for (let length = Math.min(longest, words.length); length > 0; length -= 1) {
        const phrase = words.slice(-length).join(' ');
        const name = names.get(phrase) ?? names.get(singular(phrase));
        if (name !== undefined) return { name, length };
      }
      return null;
    },
  };
}

/** One spelling for colours that mean the same: "gray" and "grey". */
export function sameColour(a: string, b: string): boolean {
  return (SAME_COLOUR[a] ?? a) === (SAME_COLOUR[b] ?? b);
}
