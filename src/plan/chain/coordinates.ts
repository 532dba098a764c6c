const SHAPE = '(n,n),(n,n)';
const NUMBER = /^-?\d+(?:\.\d*)?$/;
const WHITE = /\s/;

/**
 * Reads `(x1,y1),(x2,y2)` one character at a time. White space between the
 * parts, signs and fractions are read; whoever asked decides what to make of
 * them.
 */
export interface CoordinateReader {
  /** `done` comes with the last closing parenthesis; `bad` characters are not consumed. */
  read(character: string): 'more' | 'done' | 'bad';
  /** The numbers that are settled so far, in the order x1, y1, x2, y2. */
  readonly values: readonly number[];
}

export function createCoordinateReader(): CoordinateReader {
  const values: number[] = [];
  let at = 0;
  let digits = '';
  let digitsEnded = false;

  return {
    values,
    read(character) {
      if (SHAPE[at] === 'n') {
        if (WHITE.test(character)) {
          digitsEnded = digits !== '';
          return 'more';
        }
        if (isNumeric(character)) {
          if (digitsEnded) return 'bad';
          digits += character;
          return 'more';
        }
        if (!NUMBER.test(digits)) return 'bad';
        if (character !== SHAPE[at + 1]) return 'bad';
        values.push(Number(digits));
        digits = '';
        digitsEnded = false;
        at += 2;
        return at === SHAPE.length ? 'done' : 'more';
      }
      if (WHITE.test(character)) return 'more';
      if (character !== SHAPE[at]) return 'bad';
      at += 1;
      return 'more';
    },
  };
}

function isNumeric(character: string): boolean {
  return (character >= '0' && character <= '9') || character === '-' || character === '.';
}
