import {
  BARE_NAME,
  CLOSERS,
  COLON,
  COMMA,
  ELLIPSIS,
  ESCAPES,
  GOES_ON,
  NEXT_OBJECT,
  NUMBER,
  QUOTES,
  SIGNED_WORD,
  SPACE,
  WORD,
  WORDS,
} from './signs';

/** Deepest nesting that is followed. */
const DEEPEST = 64;
/** Parts that can't be read, past which there is nothing to be mended. */
const MOST_UNREAD = 1000;

/** What was not as JSON has it. */
export type JsonFault = 'mended' | 'cut-short';

export interface LenientJson {
  readonly value: unknown;
  readonly faults: ReadonlySet<JsonFault>;
  /** Where reading stopped, in UTF-16 units. */
  readonly end: number;
}

class Unreadable extends Error {}
/** Nothing is mended here: what is nested too deep, or broken in too many places. */
class Hopeless extends Error {}

/** In place of a value that can't be read: no reader takes it for anything, and each says that it is missing. */
const UNREAD = '';

/** Signs that may still be passed over, in all that is tried on a text. */
export interface Patience {
  left: number;
}

export const patienceFor = (text: string): Patience => ({ left: text.length + 10_000 });

/**
 * Reads the JSON object or list that begins at `start`, as language models and people write it: comments, other quotes
 * and those within a text, bare names, trailing or missing commas and brackets, Python's literals, tuples and calls.
 * What can't be read costs itself: an item is null, a field ''. Where the text ends too early, what was whole. Null
 * where nothing can be made of it. Linear in the text.
 */
export function readLenientJson(
  text: string,
  start: number,
  patience: Patience = patienceFor(text),
): LenientJson | null {
  let at = start;
  const faults = new Set<JsonFault>();
  /** What closes the lists and objects that are open. */
  const open: string[] = [];

  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  };
  const ended = () => {
    match(SPACE);
    if (at < text.length) return false;
    faults.add('cut-short');
    return true;
  };
  const comma = () => {
    match(SPACE);
    if (match(COMMA) !== ',') faults.add('mended');
    match(SPACE);
  };

  /** Passes over an ellipsis in place of a value. */
  const leftOut = (): boolean => {
    if (match(ELLIPSIS) === '') return false;
    comma();
    faults.add('mended');
    return true;
  };

  /** True at the end of what is open: its own sign, or that of what it lies in, where its own was left out. */
  const closed = (): boolean => {
    for (;;) {
      match(SPACE);
      const sign = text[at] ?? '';
      if (sign === open.at(-1)) {
        at += 1;
        return true;
      }
      if (sign === '' || !']})'.includes(sign)) return false;
      faults.add('mended');
      if (open.includes(sign)) return true;
      // One too many.
      at += 1;
      match(SPACE);
      match(COMMA);
    }
  };

  let unread = 0;

  /** Goes to what ends an item: a comma, or the end of the list that it lies in. Quotes are not heeded. */
  const skip = () => {
    faults.add('mended');
    const began = at;
    for (let depth = 0; at < text.length; at += 1) {
      const sign = text[at] ?? '';
      if (CLOSERS.has(sign)) depth += 1;
      else if (']})'.includes(sign)) {
        if (depth === 0) return;
        depth -= 1;
      } else if (sign === ',' && depth === 0) return;
      if ((patience.left -= 1) < 0) throw new Hopeless();
    }
    // What opens there is never closed: the next object of the list is told from how one ends and another begins.
    NEXT_OBJECT.lastIndex = began;
    const next = NEXT_OBJECT.exec(text);
    if (next) at = next.index + 1;
  };

  /** Reads one part, or passes over it; false where it could not be read. */
  function tried(read: () => void): boolean {
    const began = at;
    const depth = open.length;
    try {
      read();
      return true;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      if ((unread += 1) > MOST_UNREAD) throw new Hopeless();
      open.length = depth;
      // From its beginning: inside of it nobody knows what is open.
      at = began;
      skip();
      return false;
    }
  }

  /** A value, or undefined for one that is cut short. */
  function value(): unknown {
    if (open.length > DEEPEST) throw new Hopeless();
    match(SPACE);
    const sign = text[at] ?? '';
    if (sign === '{') return record('}');
    if (sign === '[') return list(']');
    if (sign === '(') {
      faults.add('mended');
      return list(')');
    }
    if (QUOTES.has(sign)) return string();
    match(SIGNED_WORD);
    const number = match(NUMBER);
    if (number !== '') return at < text.length ? Number(number) : undefined;
    const word = match(WORD);
    if (word !== '' && text[at] === '(') return called(word);
    if (!WORDS.has(word)) {
      if (at >= text.length) return undefined;
      throw new Unreadable();
    }
    return WORDS.get(word);
  }

  /** `dict(name=…)`, `array([…])`, `np.float32(1)`: the first of what is called with. */
  function called(word: string): unknown {
    faults.add('mended');
    return word === 'dict' ? record(')') : list(')')[0];
  }

  function list(close: string): unknown[] {
    at += 1;
    open.push(close);
    const items: unknown[] = [];
    let missed = 0;
    while (!ended() && !closed()) {
      if (leftOut()) continue;
      const read = tried(() => {
        const item = value();
        if (item !== undefined) items.push(item);
      });
      if (!read) {
        items.push(null);
        missed += 1;
      }
      if (ended() || ']})'.includes(text[at] ?? '')) continue;
      comma();
    }
    return done(items, missed, items.length);
  }

  function record(close: string): Record<string, unknown> {
    at += 1;
    open.push(close);
    const fields: [string, unknown][] = [];
    let missed = 0;
    while (!ended() && !closed()) {
      if (leftOut()) continue;
      let name: string | undefined;
      const read = tried(() => {
        name = fieldName();
        if (ended()) return;
        if (match(COLON) === '') throw new Unreadable();
        const began = at;
        const item = value();
        if (at === began) throw new Unreadable();
        if (name !== undefined && item !== undefined) fields.push([name, item]);
      });
      if (!read) {
        missed += 1;
        if (name !== undefined) fields.push([name, UNREAD]);
      }
      if (ended() || ']})'.includes(text[at] ?? '')) continue;
      comma();
    }
    // Fields of its own, whatever they are called.
    return Object.fromEntries(done(fields, missed, fields.length));
  }

  /** Where nothing could be read, it is no list at all. */
  function done<T>(parts: T[], missed: number, all: number): T[] {
    open.pop();
    if (missed > 0 && missed >= all) throw new Unreadable();
    return parts;
  }

  function fieldName(): string | undefined {
    if (QUOTES.has(text[at] ?? '')) return string();
    faults.add('mended');
    const name = match(BARE_NAME);
    if (name === '') throw new Unreadable();
    return name;
  }

  function string(): string | undefined {
    const quote = text[at] ?? '';
    const ends = QUOTES.get(quote) ?? quote;
    if (quote !== '"') faults.add('mended');
    at += 1;
    const parts: string[] = [];
    let from = at;
    for (; at < text.length; at += 1) {
      const sign = text[at] ?? '';
      if (ends.includes(sign)) {
        GOES_ON.lastIndex = at + 1;
        if (!GOES_ON.test(text)) {
          parts.push(text.slice(from, at));
          at += 1;
          return parts.join('');
        }
        faults.add('mended');
        continue;
      }
      if (sign !== '\\') continue;
      parts.push(text.slice(from, at));
      at += 1;
      const escaped = text[at] ?? '';
      const code = escaped === 'u' ? text.slice(at + 1, at + 5) : '';
      if (/^[\da-fA-F]{4}$/.test(code)) {
        parts.push(String.fromCharCode(Number.parseInt(code, 16)));
        at += 4;
      } else parts.push(ESCAPES.get(escaped) ?? escaped);
      from = at + 1;
    }
    return undefined;
  }

  try {
    if (text[at] !== '{' && text[at] !== '[') return null;
    return { value: value(), faults, end: at };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof Hopeless) return null;
    throw error;
  }
}
