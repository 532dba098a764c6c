import type { Relation } from '../relations';

/** Relations that a prompt may ask for. */
export type PromptRelation = Relation;

export type PromptToken =
  | { readonly kind: 'word'; readonly text: string; readonly word: string }
  | { readonly kind: 'stop'; readonly text: string }
  /** "hand drawn", "facing left": names nothing, places nothing. */
  | { readonly kind: 'manner'; readonly text: string }
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
