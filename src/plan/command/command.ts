import type { Box } from '../box';
import type { ObjectId } from '../plan';

/** One change to a plan, as the canvas makes it. */
export type CommandEdit =
  | { readonly kind: 'set-box'; readonly id: ObjectId; readonly box: Box }
  | { readonly kind: 'remove'; readonly ids: readonly ObjectId[] }
  | { readonly kind: 'add'; readonly name: string; readonly box: Box };

/** What an edit in words comes to: edits and a sentence that says them back, or the words that weren't understood. */
export type ReadCommand =
  | { readonly edits: readonly CommandEdit[]; readonly said: string }
  | { readonly notUnderstood: readonly string[] };
