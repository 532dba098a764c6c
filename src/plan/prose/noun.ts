import { IRREGULAR_PLURALS, MASS_NOUNS, NUMBERS, PHRASE_STARTERS, SINGULAR_IN_S } from './words';

// Names come from people: they are looked up in maps, where no word is there but ours.
const SINGULAR_OF = new Map(Object.entries(IRREGULAR_PLURALS));
const PLURAL_OF = new Map([...SINGULAR_OF].map(([many, one]) => [one, many]));
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The words of a text in lower case, punctuation left out. */
export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** The noun that carries a name: "red apple" -> "apple", "bowl of soup" -> "bowl". */
export function headNoun(name: string): string {
  const words = wordsOf(name);
  const end = words.findIndex((word, index) => index > 0 && PHRASE_STARTERS.has(word));
  return words[end === -1 ? words.length - 1 : end - 1] ?? '';
}

/** True when a noun is a plural by its form. */
function isPluralNoun(noun: string): boolean {
  if (SINGULAR_OF.has(noun)) return true;
  return /[^sui]s$/.test(noun) && noun.length > 3 && !SINGULAR_IN_S.has(noun);
}

/** True when a name stands for several things: "two cats", "tulips". */
export function isPlural(name: string): boolean {
  return beginsWithNumber(name) || isPluralNoun(headNoun(name));
}

/** True for names such as "two cats" and "several boats", which take no article. */
export function beginsWithNumber(name: string): boolean {
  const [first = ''] = wordsOf(name);
  return NUMBERS.has(first) || /^(?:[2-9]|[1-9]\d+)$/.test(first);
}

/** True for names that take no article: plurals and substances. */
export function takesNoArticle(name: string): boolean {
  return isPlural(name) || MASS_NOUNS.has(headNoun(name));
}

const VOWEL_SOUND = /^(?:[aeiou]|8|11(?!\d)|18(?!\d)|hour|honest|heir|honou?r|x-?ray)/;
const CONSONANT_SOUND = /^(?:uni(?!n|m)|us[aeu]|ute|ufo|ukulele|uran|eu|ewe|one(?![a-z])|once|ouija|11\d)/;

/** "a" or "an", by the sound that the name begins with. */
export function indefiniteArticle(name: string): 'a' | 'an' {
  const [first = ''] = wordsOf(name);
  const plain = first.normalize('NFD').replace(/\p{M}/gu, '');
  return VOWEL_SOUND.test(plain) && !CONSONANT_SOUND.test(plain) ? 'an' : 'a';
}

/** The singular of a noun; a noun that is not a plural comes back as it is. */
export function singular(noun: string): string {
  const irregular = SINGULAR_OF.get(noun);
  if (irregular !== undefined) return irregular;
  if (!isPluralNoun(noun)) return noun;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|toes|buses)$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}

/** The regular (or known irregular) plural of a noun. */
export function plural(noun: string): string {
  const irregular = PLURAL_OF.get(noun);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/.test(noun) || noun.endsWith('ato') ? `${noun}es` : `${noun}s`;
}

export function capitalise(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** Takes a leading article off a name: the prose carries it. */
export function withoutArticle(name: string): string {
  return name.replace(/^(?:a|an|the)\s+(?=\S)/i, '');
}
