import type { Relation } from '../relations';
import { matchPhrase } from './phrases';
import { mended } from './spelling';

/** Relations that a prompt may ask for. */
export type PromptRelation = Relation;

export type PromptToken =
  | { readonly kind: 'word'; readonly text: string; readonly word: string }
  | { readonly kind: 'stop'; readonly text: string }
  /** "to the left of", "above": joins two things, of which the second may be left out ("a bird above"). */
  | { readonly kind: 'relation'; readonly text: string; readonly relation: PromptRelation }
  /** "surrounded by": what comes after it stands so to what comes before. */
  | { readonly kind: 'taken'; readonly text: string; readonly relation: PromptRelation }
  /** "to the left": says where a thing is, seen from one spoken of before. */
  | { readonly kind: 'aside'; readonly text: string; readonly relation: PromptRelation }
  /** "on its left": the same, with a pronoun. */
  | {
      readonly kind: 'side';
      readonly text: string;
      readonly relation: PromptRelation;
      readonly whose: string;
    }
  /** "on either side of"; `flips` where what stands there comes after it ("flanked by"). */
  | { readonly kind: 'sides'; readonly text: string; readonly flips: boolean }
  /** "on the left": a place in the picture, or several ("in each of the top corners"). */
  | { readonly kind: 'place'; readonly text: string; readonly places: readonly Place[] }
  /** "from left to right": each is so to the next. */
  | { readonly kind: 'row'; readonly text: string; readonly relation: PromptRelation | null }
  | { readonly kind: 'setting'; readonly text: string; readonly setting: string }
  /** "no", "please don't draw any": what comes next must not be there. */
  | { readonly kind: 'not'; readonly text: string }
  /** "is not invited": what comes before must not be there. */
  | { readonly kind: 'not-before'; readonly text: string };

/** A part of the picture: a column, a row or both, or how far back. */
export interface Place {
  readonly column?: 'left' | 'centre' | 'right';
  readonly row?: 'top' | 'centre' | 'bottom';
  readonly depth?: 'background' | 'foreground';
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+|-[\p{L}\p{N}]+)*(?:['’](?!\p{L}))?/uy;
const STOP = /[^\p{L}\p{N}\s]/uy;
const WHITE = /\s+/y;

/** Cuts a prompt into phrases that place things, words and punctuation. Linear in its length. */
export function tokenisePrompt(prompt: string): PromptToken[] {
  const tokens: PromptToken[] = [];
  const text = mended(prompt);
  // Only letters whose small form is as long: places in both texts are the same.
  const small = text.replaceAll(/[A-ZÀ-Ž]/g, (letter) =>
    letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter,
  );
  let at = 0;
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  while (at < text.length) {
    const white = match(WHITE);
    if (white.includes('\n')) tokens.push({ kind: 'stop', text: '\n' });
    at += white.length;
    const word = match(WORD);
    if (word === '') {
      const stop = match(STOP);
      if (stop !== '') tokens.push({ kind: 'stop', text: stop });
      at += Math.max(1, stop.length);
      continue;
    }
    const phrase = matchPhrase(small, at, word.toLowerCase(), tokens.at(-1));
    tokens.push(
      phrase
        ? { ...phrase, text: text.slice(at, at + phrase.text.length) }
        : { kind: 'word', text: word, word: lower(word) },
    );
    at += phrase ? phrase.text.length : word.length;
  }
  return tokens;
}

const lower = (word: string): string => word.toLowerCase().replaceAll('’', "'");
