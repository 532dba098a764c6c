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
  /** One sentence for the person. */
  readonly reason: string;
}

const REASONS: Record<ChainProblemKind, string> = {
  'stray-mark': 'This mark has no partner, so it was kept as text.',
  'malformed-name': 'This object has no name or its name never ends, so it was kept as text.',
  'malformed-box': 'These coordinates cannot be read, so they were kept as text.',
  'missing-box': 'This object has no box yet.',
  'unclosed-box': 'The end of this box was missing and was added.',
  notation: 'This box was written in another way than the model writes it; it was rewritten.',
  'text-after-end': 'This text comes after the end of the chain and was left out of the plan.',
  'not-a-number': 'A coordinate was not a number and was set to 0.',
  fractional: 'A coordinate was not a whole number and was rounded.',
  'out-of-range': 'A coordinate was outside 0 to 999 and was moved to the edge.',
  reversed: 'The corners of this box were the wrong way round and were swapped.',
  empty: 'This box had no area and was made one unit wide.',
};

export function chainProblem(kind: ChainProblemKind, position: number, text: string): ChainProblem {
  return { kind, position, text, reason: REASONS[kind] };
}
