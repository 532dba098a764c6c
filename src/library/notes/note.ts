import type { BoxProblem } from '../../plan/box';
import type { ChainProblemKind } from '../../plan/chain/problem';

/** Something that could not be taken over, or said, as it was: a code and its facts. Names are as they came in. */
export type Note =
  /** Objects whose box can't be read came in without one, of so many. */
  | { readonly code: 'boxes-unreadable'; readonly of: number; readonly found: readonly Place[] }
  /** Items that are no object at all were left out, of so many. */
  | { readonly code: 'items-unreadable'; readonly of: number; readonly found: readonly Place[] }
  /** Objects without a name got one. */
  | { readonly code: 'names-missing'; readonly found: readonly Place[] }
  | { readonly code: 'name-cut'; readonly name: string; readonly most: number }
  | { readonly code: 'box-changed'; readonly name: string; readonly changes: readonly BoxProblem[] }
  | { readonly code: 'lettering'; readonly name: string }
  | { readonly code: 'other-images'; readonly images: number }
  | { readonly code: 'category-unnamed'; readonly category: string }
  | { readonly code: 'objects-over'; readonly found: number; readonly most: number }
  | { readonly code: 'text-cut'; readonly field: 'prompt' | 'background'; readonly most: number }
  | { readonly code: 'size-unknown' }
  | { readonly code: 'json-mended' }
  | { readonly code: 'json-cut-short' }
  | { readonly code: 'chain-problem'; readonly kind: ChainProblemKind; readonly text: string }
  | { readonly code: 'picture-too-large'; readonly width: number; readonly height: number }
  | { readonly code: 'pictures-left-out'; readonly found: number; readonly of: number }
  | { readonly code: 'prose-left-out' }
  | { readonly code: 'boxless-left-out'; readonly found: number }
  | { readonly code: 'bracket-is-colour'; readonly text: string };

/** A place in a file: where, and the name of what is there. */
export interface Place {
  /** As a path: `objects[3]`. */
  readonly at: string;
  readonly name: string;
}
