import type { CodesOf, Reason } from '../../plan/check/reason';

/** What was found in a picture, or what a model says of it. */
interface FoundReasons {
  /** So many, in the prompt's own words: "three apples". */
  readonly finds: { readonly what: string };
  readonly 'finds-none': { readonly names: readonly string[] };
  readonly 'finds-nothing': object;
  readonly 'finds-only-asked': object;
  /** Things that were not asked for, counted in the prompt's own words. */
  readonly 'finds-also': { readonly names: readonly string[] };
  /** Things that are not of the colour asked for, in the prompt's own words; `own`: in the colour of their kind. */
  readonly sees: { readonly things: readonly { readonly what: string; readonly own: boolean }[] };
  readonly 'sees-colour': { readonly colour: string };
  readonly 'only-some': { readonly found: number; readonly of: number };
  readonly 'front-unseen': object;
  readonly 'tells-objects-and-colours': object;
  /** `share`: how sure the model is of its answer, 0..1. */
  readonly 'says-yes': { readonly text: string; readonly share: number };
  readonly 'says-no': { readonly text: string; readonly share: number };
  readonly 'no-answer': object;
  readonly 'no-question': object;
}

/** Why a check of a picture is as it is: a code with facts, which src/words says. */
export type PictureReason = Reason | CodesOf<FoundReasons>;
