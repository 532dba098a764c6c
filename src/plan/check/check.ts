import type { ObjectId } from '../plan';
import type { Reason } from './reason';

/** The state of one thing that the prompt asks of the plan. */
export type CheckState =
  | 'held'
  | 'broken'
  /** Cannot be said yet, or the plan does not say. */
  | 'unknown'
  /** The rules cannot read or judge this. Never to be shown as fine. */
  | 'not-checked';

export type CheckKind =
  | 'object'
  | 'colour'
  | 'size'
  | 'attribute'
  | 'relation'
  | 'place'
  | 'setting'
  | 'avoid'
  | 'unasked'
  | 'unread';

export interface Check {
  /** Stable while the prompt stays the same. */
  readonly id: string;
  readonly kind: CheckKind;
  /** What is asked, in the prompt's language: "three apples", "the apple is red". */
  readonly text: string;
  readonly state: CheckState;
  readonly reason: Reason;
  /** Where only some of several break it: how many, and of how many. The reason is that of one of them. */
  readonly some?: { readonly found: number; readonly of: number };
  /** The planned objects concerned. */
  readonly objectIds: readonly ObjectId[];
  /** How far it is held, 0..1; null where nothing can be said. */
  readonly score: number | null;
}
