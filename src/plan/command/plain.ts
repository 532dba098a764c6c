import { mended } from '../prompt/spelling';

/** What is said for politeness, to begin with or by the way. */
const BEFORE =
  /^(?:hey|hi|ok(?:ay)?|so|well|please|pls|now|just|and|then|also|let's|let us|(?:can|could|would|will) (?:you|we)(?: please)?|(?:i|we)(?:'d| would) (?:like|love|prefer)(?: you)? to|i want (?:you )?to|we should|i think we should|try to|maybe|perhaps)[\s,]+/i;
const AFTER = /(?:[\s,]+(?:please|pls|thanks|thank you|thx|now|for me|ok|okay|if you can|instead))+$/i;

/** Everyday words and British or American ones, as the rules have them. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/[’‘]/g, "'"],
  [/\s*&\s*/g, ' and '],
  [/\s+(?:one|a)\s+(?:step|notch|bit)(?=\s+(?:to\s+the\s+)?(?:left|right|up|down))/gi, ''],
  [
    /\b(?:a (?:tad|touch|smidge|smidgen|wee bit|little bit|hair|fraction)|somewhat|a bit more|a little more)\b/gi,
    'a bit',
  ],
  [
    /\b(?:quite a bit|way|considerably|loads)(?=\s+(?:to|up|down|left|right|big|small|higher|lower))/gi,
    'a lot',
  ],
  [/\b(?:over|across|off|out)\s+(?=to\s+the\s+(?:left|right)\b)/gi, ''],
  [/\b(?:further|farther)\s+(?:over\s+)?(?:to\s+the\s+)?(?=(?:left|right|up|down)\b)/gi, ''],
  [/\b(?:up|down)\s+(?=(?:to|in|at)\s+the\s+(?:top|bottom)\b)/gi, ''],
  [/\blower\s+down\b/gi, 'lower'],
  [/\bhigher\s+up\b/gi, 'higher'],
  [/\b(?:right|tight|flush|close)?\s*up\s+against\b/gi, 'against'],
  [/\b(?:needs|wants|has|ought)\s+to\s+be\b|\bcould\s+be\b|\bcan\s+be\b/gi, 'should be'],
];

/** Verbs that only move, whatever else they say of it. */
const MOVES =
  /^(?:hang|pop|stick|shove|slide|drag|scoot|plonk|plop|tuck|get(?!\s+rid)|pull|position|relocate|transfer|shift(?=\s+.+\s(?:behind|in front|between|above|below|under|onto?|into?|beside|next)\b)|nudge(?=\s+.+\s(?:behind|above|below|under|onto?|into?|beside|next)\b))\s+/i;
const REMOVES =
  /^(?:bin|ditch|lose|scrap|kill|clear|cut|throw out|throw away|take out|chuck|zap|wipe|i don't (?:want|need)|no more|no(?=\s+(?!put|more)))\s+/i;

/** A change in words without politeness and slips of place, in the words of the rules. */
export function plainly(text: string): string {
  let said = mended(text.trim())
    .replace(/[.!?\s]+$/, '')
    .replace(/\s+/g, ' ');
  for (let before = ''; before !== said;) {
    before = said;
    said = said
      .replace(BEFORE, '')
      .replace(AFTER, '')
      .replace(/[.!?,]+$/, '');
  }
  for (const [pattern, words] of WORDS) said = said.replace(pattern, words);
  return said.replace(MOVES, 'move ').replace(REMOVES, 'remove ').trim();
}
