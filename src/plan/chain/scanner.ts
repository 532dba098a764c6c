import { MARKS } from './marks';
import type { Mark } from './marks';

export interface ScanHandler {
  /** Plain text, in pieces of any length. `position` counts UTF-16 units from the start. */
  text(piece: string, position: number): void;
  mark(mark: Mark, position: number): void;
}

/**
 * Splits a stream of text into marks and plain text. A possible beginning of a
 * mark at the end of a piece is held back until it is settled, so the marks
 * found do not depend on how the stream was cut. Time is linear in the input.
 */
export function createScanner(handler: ScanHandler): {
  push(piece: string): void;
  end(): void;
} {
  let held = '';
  let consumed = 0;

  function scan(input: string): void {
    let start = 0;
    let at = input.indexOf('<');
    while (at !== -1) {
      const mark = MARKS.find((candidate) => input.startsWith(candidate, at));
      if (mark) {
        emitText(input, start, at);
        handler.mark(mark, consumed + at);
        start = at + mark.length;
        at = input.indexOf('<', start);
      } else if (beginsMark(input, at)) {
        emitText(input, start, at);
        held = input.slice(at);
        consumed += at;
        return;
      } else {
        at = input.indexOf('<', at + 1);
      }
    }
    emitText(input, start, input.length);
    consumed += input.length;
    held = '';
  }

  function emitText(input: string, from: number, to: number): void {
    if (to > from) handler.text(input.slice(from, to), consumed + from);
  }

  return {
    push(piece) {
      if (piece !== '') scan(held + piece);
    },
    end() {
      if (held !== '') handler.text(held, consumed);
      consumed += held.length;
      held = '';
    },
  };
}

/** True when the rest of the input is the beginning of a mark, cut short. */
function beginsMark(input: string, at: number): boolean {
  const length = input.length - at;
  return MARKS.some((mark) => length < mark.length && mark.startsWith(input.slice(at)));
}
