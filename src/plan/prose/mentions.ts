import type { Segment } from '../plan';
import {
  capitalise,
  headNoun,
  indefiniteArticle,
  isPlural,
  plural,
  singular,
  takesNoArticle,
  wordsOf,
} from './noun';
import { prose } from './sentence';

/** Nouns too general to say which object is meant. */
const VAGUE = new Set([
  'object',
  'thing',
  'scene',
  'picture',
  'image',
  'background',
  'left',
  'right',
  'top',
  'bottom',
]);

/** Names that can stand in a sentence: words of more than a letter, without punctuation. */
const READABLE = /^[\p{L}\p{N}][\p{L}\p{N}'’ -]*[\p{L}\p{N}]$/u;

/**
 * Lets later mentions follow a rename: "The apple is ripe" becomes "The pear is
 * ripe". Only where no other object could be meant, and number stays the same.
 */
export function renameMentions(
  segments: readonly Segment[],
  oldName: string,
  newName: string,
  otherNames: readonly string[],
): Segment[] {
  const renamed = new Map<string, string>();
  if (isPlural(oldName) === isPlural(newName) && READABLE.test(newName)) {
    if (oldName.includes(' ') && !otherNames.some((other) => holdsPhrase(other, oldName))) {
      renamed.set(oldName.toLowerCase(), newName);
    }
    const from = headNoun(oldName);
    const to = headNoun(newName);
    if (from !== to && isTelling(from, otherNames)) {
      renamed.set(from, to);
      if (!isPlural(oldName)) renamed.set(plural(from), plural(to));
    }
  }
  if (renamed.size === 0) return [...segments];
  return segments.map((segment) => {
    if (segment.kind === 'object') return segment;
    const text = replaceWords(segment.text, renamed);
    return text === segment.text ? segment : prose(text);
  });
}

/** A test for prose that speaks of an object which is no longer there, or null where it is unclear. */
export function mentionTest(name: string, otherNames: readonly string[]): RegExp | null {
  const head = headNoun(name);
  if (isTelling(head, otherNames)) {
    const forms = new Set([head, singular(head), plural(singular(head))]);
    return new RegExp(wordPattern([...forms].map(escape).join('|')), 'iu');
  }
  // The noun alone could mean another, "the red cat" cannot.
  const isUnique = name.includes(' ') && !otherNames.some((other) => holdsPhrase(other, name));
  return isUnique ? new RegExp(wordPattern(escape(name)), 'iu') : null;
}

function holdsPhrase(name: string, phrase: string): boolean {
  return ` ${wordsOf(name).join(' ')} `.includes(` ${wordsOf(phrase).join(' ')} `);
}

/** True when the noun can mean one object only. */
function isTelling(noun: string, otherNames: readonly string[]): boolean {
  if (noun.length < 3 || VAGUE.has(noun)) return false;
  const one = singular(noun);
  return !otherNames.some((name) => wordsOf(name).some((word) => singular(word) === one));
}

/** Replaces words all at once, so that no replacement is replaced again; articles follow. */
function replaceWords(text: string, renamed: ReadonlyMap<string, string>): string {
  const words = [...renamed.keys()].map(escape).join('|');
  const pattern = new RegExp(`(?<!\\p{L})(?:(an?)(\\s+))?(${wordPattern(words)})`, 'giu');
  return text.replace(pattern, (match: string, article = '', space = '', word = '') => {
    const to = renamed.get(word.toLowerCase()) ?? word;
    if (article === '' || takesNoArticle(to)) return sameCase(to, match);
    return `${sameCase(indefiniteArticle(to), article)}${space}${to}`;
  });
}

const wordPattern = (source: string): string => `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const sameCase = (word: string, model: string): string => (/^\p{Lu}/u.test(model) ? capitalise(word) : word);
