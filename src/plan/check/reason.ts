import type { Relation, SpatialRelation } from '../relations';

/** Two things by their names: what is asked of `a` is about `b`. */
export interface Two {
  readonly a: string;
  readonly b: string;
}
/** Relations beyond those that T2I-CompBench's rule decides. */
export type FurtherRelation = Exclude<Relation, SpatialRelation>;

/** What boxes say about "a relation b". Shares are 0..1. */
interface RelationReasons {
  /** Between their centres. */
  readonly 'centre-left': Two;
  readonly 'centre-right': Two;
  readonly 'centre-above': Two;
  readonly 'centre-below': Two;
  readonly 'centre-level': Two;
  readonly 'centre-close': Two;
  readonly 'more-above-than-beside': Two;
  readonly 'more-below-than-beside': Two;
  readonly 'more-beside-than-above': Two;
  readonly 'more-beside-than-below': Two;
  /** Their centres are so far apart, of the picture. */
  readonly 'centre-far': Two & { readonly share: number };
  readonly overlap: Two & { readonly share: number };
  readonly 'not-touching': Two;
  readonly beside: Two;
  readonly 'farther-back': Two;
  readonly nearer: Two;
  readonly lower: Two;
  readonly 'not-lower': Two;
  readonly 'not-both-sides': Two;
}
type HeldReasons = { readonly [R in FurtherRelation as `is:${R}` | `is-not:${R}`]: WithNames };
interface WithNames {
  readonly a: string;
  /** What it is related to: one, or the two that it is between. */
  readonly names: readonly string[];
}

interface OtherReasons {
  readonly 'boxes-missing': object;
  readonly unread: object;
  /** It is there though the prompt asks for no such thing. */
  readonly 'not-asked': object;
  /** So many, in the prompt's own words: "three apples". */
  readonly has: { readonly what: string };
  readonly 'has-so-far': { readonly what: string };
  readonly 'has-none': { readonly names: readonly string[] };
  readonly 'has-none-so-far': { readonly names: readonly string[] };
  /** Objects under these names, which are not as asked. */
  readonly 'has-others': { readonly names: readonly string[] };
  readonly 'colour-in-name': { readonly colour: string };
  readonly 'colour-in-prose': { readonly colour: string };
  readonly 'colour-unsaid': { readonly name: string; readonly colour: string };
  readonly 'says-of-it': { readonly text: string };
  readonly 'says-not-of-it': { readonly text: string };
  readonly 'prose-says': { readonly text: string };
  readonly 'prose-says-not': { readonly text: string };
  readonly fills: { readonly name: string; readonly share: number };
  /** Where its centre is, in shares of the picture. */
  readonly 'centre-at': { readonly name: string; readonly across: number; readonly down: number };
  readonly 'in-background': { readonly name: string };
  readonly 'in-foreground': { readonly name: string };
  readonly 'others-farther-back': { readonly name: string };
  readonly 'others-nearer': { readonly name: string };
}

/** Every code of a table with its facts beside it. */
export type CodesOf<Table> = {
  [Code in keyof Table]: { readonly code: Code } & Readonly<Table[Code]>;
}[keyof Table];

/** Why a check between boxes is as it is. */
export type RelationReason = CodesOf<RelationReasons & HeldReasons>;

/** Why a check is as it is: a code with facts, which src/words says. */
export type Reason = CodesOf<RelationReasons & HeldReasons & OtherReasons>;
