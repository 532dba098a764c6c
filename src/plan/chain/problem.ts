import type { BoxProblem } from '../box';

export type ChainProblemKind =
  /** A mark without its partner; kept as prose. */
  | 'stray-mark'
  /** `<|obj_start|>` without `<|obj_end|>`, or a name of nothing but white space; kept as prose. */
  | 'malformed-name'
  /** Coordinates that cannot be read; kept as prose, the object has no box. */
  | 'malformed-box'
  /** A named object that no box follows. */
  | 'missing-box'
  /** `<|box_end|>` is missing after readable coordinates; the box is kept. */
  | 'unclosed-box'
  /** Readable, but not as GoT-R1 writes it (white space, zeros); will be written its way. */
  | 'notation'
  /** Something follows `<begin_of_image>`; not part of the plan, kept in `text`. */
  | 'text-after-end'
  /** The box was made valid: see `normaliseBox`. */
  | BoxProblem;

/** Something in a chain that was not as it should be. Nothing is changed or left out without one. */
export interface ChainProblem {
  readonly kind: ChainProblemKind;
  /** Where it begins, in UTF-16 units from the start of the chain. */
  readonly position: number;
  /** The text concerned, verbatim. */
  readonly text: string;
}
