import type { Vocabulary } from '../../contract/generator';

/** What may stand after what was typed. */
export interface Completions {
  /** Where the unfinished words begin that an option replaces, in UTF-16 units. */
  readonly from: number;
  readonly options: readonly string[];
}

const NONE: Completions = { from: 0, options: [] };
const RELATIONS = [
  'to the left of',
  'to the right of',
  'above',
  'below',
  'next to',
  'beside',
  'under',
  'between',
  'behind',
  'in front of',
  'on',
];
const MANY = /^(?:[2-9]|two|three|four|five|six|seven|eight|some|several)$/;
const MOST = 4;
/** Letters from which on something is offered. */
const LEAST = 2;
/** Words that a relation has at most. */
const LONGEST = 4;

/**
 * Kinds, colours, settings and relations that begin as the end of `text` does. After a thing a relation is likelier,
 * elsewhere a thing; what is a whole word already is left alone.
 */
export function completionsOf(text: string, vocabulary: Vocabulary): Completions {
  const words = [...text.matchAll(/[\p{L}\p{N}'-]+/gu)];
  const last = words.at(-1);
  if (!last || last.index + last[0].length !== text.length) return NONE;
  const { objects, colours, settings } = vocabulary;
  const before = words.slice(0, -1).map(([word]) => word.toLowerCase());
  const fragment = last[0].toLowerCase();
  const names = namesOf(vocabulary);
  const afterThing = names.has(before.at(-1) ?? '');
  const relation = afterThing || before.length > 1 ? relationAt(words, text) : NONE;
  if (relation.options.length > 0) return relation;
  if (fragment.length < LEAST || names.has(fragment) || colours.includes(fragment) || afterThing) return NONE;
  const many =
    MANY.test(before.at(-1) ?? '') ||
    (colours.includes(before.at(-1) ?? '') && MANY.test(before.at(-2) ?? ''));
  const things = objects.map(({ name, plural }) => (many ? plural : name));
  const places = /^(?:a|an|in|at|on|the)$/.test(before.at(-1) ?? '') ? settings : [];
  const options = [...new Set([...things, ...colours, ...places])].filter((word) =>
    word.startsWith(fragment),
  );
  return { from: last.index, options: options.slice(0, MOST) };
}

/** A vocabulary lives as long as its model: its names are gathered once. */
const gathered = new WeakMap<Vocabulary, ReadonlySet<string>>();

function namesOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const made =
    gathered.get(vocabulary) ??
    new Set(vocabulary.objects.flatMap(({ name, plural, synonyms }) => [name, plural, ...synonyms]));
  gathered.set(vocabulary, made);
  return made;
}

/** A relation whose beginning is the end of the text: "to the l". */
function relationAt(words: readonly RegExpExecArray[], text: string): Completions {
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    const from = words.at(-length)?.index ?? 0;
    const begun = text.slice(from).toLowerCase();
    if (begun.length < LEAST || RELATIONS.includes(begun)) continue;
    const options = RELATIONS.filter((relation) => relation.startsWith(begun));
    if (options.length > 0) return { from, options: options.slice(0, MOST) };
  }
  return NONE;
}
