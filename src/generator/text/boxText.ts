import { at } from '../numbers/at';
/**
 * The text of a box, `(x1,y1),(x2,y2)`, as a character automaton: every value is
 * one the model writes (multiples of the step, and the maximum), x1 < x2, y1 < y2,
 * and at every point at least one way to finish is left.
 */

/** Between which numbers the text stands: `LITERALS[step]` comes before number `step`. */
const LITERALS = ['(', ',', '),(', ',', ')'] as const;

const literalAt = (step: number): string => LITERALS[step] ?? '';

export interface BoxState {
  readonly step: number;
  /** Characters of `LITERALS[step]` already written. */
  readonly offset: number;
  /** Digits of number `step` already written. */
  readonly digits: string;
  readonly values: readonly number[];
}

export interface BoxText {
  readonly start: BoxState;
  readonly maxDigits: number;
  /** The state after more text, or null where the text can't be part of a box. */
  push(state: BoxState, text: string): BoxState | null;
  closed(state: BoxState): boolean;
}

export function createBoxText(coordinates: { step: number; max: number }): BoxText {
  const values: number[] = [];
  for (let value = 0; value < coordinates.max; value += coordinates.step) values.push(value);
  values.push(coordinates.max);

  /** Whether a number `field` may go on from `digits`; `whole`: whether it may end there. */
  function feasible(state: BoxState, digits: string, whole: boolean): boolean {
    const low = state.step < 2 ? -1 : at(state.values, state.step - 2);
    const high = state.step < 2 ? coordinates.max : coordinates.max + 1;
    return values.some(
      (value) =>
        value > low && value < high && (whole ? String(value) === digits : String(value).startsWith(digits)),
    );
  }

  function pushCharacter(state: BoxState, character: string): BoxState | null {
    const literal = literalAt(state.step);
    if (state.offset < literal.length) {
      return character === literal[state.offset] ? { ...state, offset: state.offset + 1 } : null;
    }
    if (state.step === 4) return null;
    if (/[0-9]/.test(character)) {
      const digits = state.digits + character;
      return feasible(state, digits, false) ? { ...state, digits } : null;
    }
    if (state.digits === '' || character !== literalAt(state.step + 1)[0]) return null;
    if (!feasible(state, state.digits, true)) return null;
    return {
      step: state.step + 1,
      offset: 1,
      digits: '',
      values: [...state.values, Number(state.digits)],
    };
  }

  return {
    start: { step: 0, offset: 0, digits: '', values: [] },
    maxDigits: String(coordinates.max).length,
    push(state, text) {
      let next: BoxState | null = state;
      for (const character of text) {
        if (!next) return null;
        next = pushCharacter(next, character);
      }
      return next;
    },
    closed: (state) => state.step === 4 && state.offset === 1,
  };
}

/** Characters that surely suffice to finish the box; writing one more of them always lowers it. */
export function boxCost(text: BoxText, state: BoxState): number {
  let characters = 0;
  for (let step = state.step; step < LITERALS.length; step++) {
    characters += literalAt(step).length - (step === state.step ? state.offset : 0);
    if (step < 4) characters += text.maxDigits - (step === state.step ? state.digits.length : 0);
  }
  return characters;
}
