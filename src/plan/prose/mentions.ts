import type { Segment } from '../plan';
import { capitalise, headNoun, indefiniteArticle, isPlural, plural, singular, wordsOf } from './noun';
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
  const pairs: [string, string][] = [];
  const others = otherNames.map((name) => ` ${wordsOf(name).join(' ')} `);
  const phrase = wordsOf(oldName).join(' ');
  if (isPlural(oldName) === isPlural(newName)) {
    if (phrase.includes(' ') && !others.some((other) => other.includes(` ${phrase} `))) {
      pairs.push([oldName, newName]);
    }
    const from = headNoun(oldName);
    const to = headNoun(newName);
    if (from !== to && isTelling(from, otherNames)) {
      pairs.push([from, to]);
      if (!isPlural(oldName)) pairs.push([plural(from), plural(to)]);
    }
  }
  return segments.map((segment) => {
    if (segment.kind === 'object') return segment;
    const text = pairs.reduce((result, [from, to]) => replaceWord(result, from, to), segment.text);
    return text === segment.text ? segment : prose(text);
  });
}

/** A test for prose that speaks of an object which is no longer there, or null where it is unclear. */
export function mentionTest(name: string, otherNames: readonly string[]): RegExp | null {
  const head = headNoun(name);
  if (!isTelling(head, otherNames)) return null;
  const forms = new Set([head, singular(head), plural(singular(head))]);
  return new RegExp(wordPattern([...forms].map(escape).join('|')), 'iu');
}

/** True when the noun can mean one object only. */
function isTelling(noun: string, otherNames: readonly string[]): boolean {
  if (noun.length < 3 || VAGUE.has(noun)) return false;
  const one = singular(noun);
  return !otherNames.some((name) => wordsOf(name).some((word) => singular(word) === one));
}

function replaceWord(text: string, from: string, to: string): string {
  const pattern = new RegExp(`(?<!\\p{L})(?:(an?)(\\s+))?${wordPattern(escape(from))}`, 'giu');
  return text.replace(pattern, (match: string, article?: string, space?: string) => {
    if (article === undefined) return sameCase(to, match);
    return `${sameCase(indefiniteArticle(to), article)}${space}${to}`;
  });
}

const wordPattern = (source: string): string => `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const sameCase = (word: string, model: string): string => (/^\p{Lu}/u.test(model) ? capitalise(word) : word);
