import type { Box } from '../box';
import type { ObjectId } from '../plan';
import type { Relation } from '../relations';

/** One change to a plan, as the canvas and the list make it. */
export type CommandEdit =
  | { readonly kind: 'set-box'; readonly id: ObjectId; readonly box: Box }
  | { readonly kind: 'remove'; readonly ids: readonly ObjectId[] }
  | { readonly kind: 'rename'; readonly id: ObjectId; readonly name: string }
  | { readonly kind: 'order'; readonly id: ObjectId; readonly to: 'front' | 'back' }
  | { readonly kind: 'add'; readonly name: string; readonly box: Box };

export type Edge = 'left' | 'right' | 'top' | 'bottom';
export type Stretch = 'taller' | 'shorter' | 'wider' | 'narrower';
export type Way = 'left' | 'right' | 'up' | 'down';

/** What a command does, as facts: the catalogue of words makes a sentence of them. Names are the plan's own. */
export type Done =
  | { readonly kind: 'swap' | 'remove' | 'flip' | 'equal'; readonly names: readonly string[] }
  | { readonly kind: 'gather'; readonly names: readonly string[]; readonly closer: boolean }
  /** `percent`: of the width that it had. */
  | { readonly kind: 'scale'; readonly names: readonly string[]; readonly percent: number }
  /** `way`: in which direction it grows or shrinks. */
  | { readonly kind: 'stretch'; readonly names: readonly string[]; readonly way: Stretch }
  | { readonly kind: 'align'; readonly names: readonly string[]; readonly way: Edge | 'row' | 'column' }
  | { readonly kind: 'order'; readonly names: readonly string[]; readonly to: 'front' | 'back' }
  | { readonly kind: 'space'; readonly names: readonly string[]; readonly across: boolean }
  | { readonly kind: 'push'; readonly names: readonly string[]; readonly edge: Edge }
  | { readonly kind: 'shift'; readonly names: readonly string[]; readonly way: Way }
  /** `where`: as it was said, "in the top left corner". */
  | { readonly kind: 'locate'; readonly names: readonly string[]; readonly where: string }
  | {
      readonly kind: 'relate';
      readonly names: readonly string[];
      readonly relation: Relation;
      readonly marks: readonly string[];
      /** What has to move aside. */
      readonly room: readonly string[];
    }
  | { readonly kind: 'rename'; readonly names: readonly string[]; readonly to: string }
  /** `relation` and `marks` are null and empty where no place was said. */
  | {
      readonly kind: 'add';
      readonly name: string;
      readonly count: number;
      readonly relation: Relation | null;
      readonly marks: readonly string[];
    };

/** Words that stood in the way, and why. */
export interface Unclear {
  readonly words: string;
  readonly why:
    /** Nothing in the plan is called so. */
    | 'nothing'
    /** More than one thing is. */
    | 'several'
    /** "it", and nothing is selected. */
    | 'selection'
    /** "swap the cat", "space the two": it takes another number of them. */
    | 'count'
    /** No rule reads them. */
    | 'unread';
}

/** What a change in words comes to: edits and what they do, or the words that weren't understood. */
export type ReadCommand =
  | {
      /** Empty where it is so already, where there is no room, or where all that it is about is locked. */
      readonly edits: readonly CommandEdit[];
      readonly done: Done;
      /** What else is done, where the line says several changes. */
      readonly also?: readonly Done[];
      /** Some of what it is about is locked, and stays. */
      readonly locked: boolean;
    }
  /** A step of the document's own: back or forth again. */
  | { readonly step: 'undo' | 'redo' }
  | { readonly unclear: readonly Unclear[] };
