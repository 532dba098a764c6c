import { headNoun, isPlural, plural } from '../prose/noun';
import { ONE_THING } from '../prompt/lists/numbers';
import type { PromptObject } from '../prompt/read';

/** "jeans" and "skis": one of them is told as several. */
export const isToldAsMany = (name: string): boolean => isPlural(name) || ONE_THING.has(headNoun(name));

const isOne = ({ name, count }: PromptObject): boolean => count === 1 && !isToldAsMany(name);

/** "the dog", "the dogs", "the skis": as many as are asked for. */
export const theAsked = (asked: PromptObject): string =>
  `the ${asked.count === 1 ? asked.name : plural(asked.name)}`;

/** "the dog is", "the dogs are" */
export const askedIs = (asked: PromptObject): string => `${theAsked(asked)} ${isOne(asked) ? 'is' : 'are'}`;

/** "the cat and the dog"; two of one name are told together. */
export function bothAsked([one, other]: readonly PromptObject[]): string {
  if (!one) return '';
  if (!other) return theAsked(one);
  if (one.name === other.name) return `the two ${plural(one.name)}`;
  return `${theAsked(one)} and ${theAsked(other)}`;
}

/** A place as the prompt says it, with what a sentence needs before it: "left side" is "on the left side". */
export function placeText(text: string): string {
  const said = text.toLowerCase().replaceAll(/\s+/g, ' ');
  if (/^(?:the\s+)?(?:left|right|top|bottom|middle|cent(?:er|re)|upper|lower)/.test(said)) {
    const isCorner = /(?:top|bottom|upper|lower)[-\s]/.test(said);
    const isSide = /(?:left|right)/.test(said) && !isCorner;
    return `${isSide ? 'on' : 'at'} the ${said.replace(/^the\s+/, '')}`;
  }
  return /^(?:background|foreground)/.test(said) ? `in the ${said}` : said;
}
