/** Deepest nesting that is followed. */
const DEEPEST = 64;

/** What was not as JSON has it. */
export type JsonFault = 'mended' | 'cut-short';

export interface LenientJson {
  readonly value: unknown;
  readonly faults: ReadonlySet<JsonFault>;
  /** Where reading stopped, in UTF-16 units. */
  readonly end: number;
}

/** Literals of JSON, and of Python, in which many models write. */
const WORDS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['True', true],
  ['False', false],
  ['None', null],
  ['NaN', null],
  ['nan', null],
  ['Infinity', null],
  ['inf', null],
  ['undefined', null],
]);
const WORD = /[A-Za-z_$][\w$]*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
/** Infinity and the like with a sign. */
const SIGNED_WORD = /[+-](?=[A-Za-z])/y;
/** What a model leaves out. */
const ELLIPSIS = /\.{3}|…/y;
const SPACE = /(?:\s|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
]);

class Unreadable extends Error {}

/**
 * Reads the JSON object or list that begins at `start`, as language models and people write it: comments, single quotes,
 * bare names, trailing or missing commas, Python's literals and tuples; where the text ends too early, what was whole.
 * Null where nothing can be made of it. Linear in the text.
 */
export function readLenientJson(text: string, start: number): LenientJson | null {
  let at = start;
  const faults = new Set<JsonFault>();

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
    if (text[at] === ',') at += 1;
    else faults.add('mended');
    match(SPACE);
  };

  /** Passes over an ellipsis in place of a value. */
  const leftOut = (): boolean => {
    if (match(ELLIPSIS) === '') return false;
    comma();
    faults.add('mended');
    return true;
  };

  /** A value, or undefined for one that is cut short. */
  function value(depth: number): unknown {
    if (depth > DEEPEST) throw new Unreadable();
    match(SPACE);
    const sign = text[at] ?? '';
    if (sign === '{') return record(depth);
    if (sign === '[') return list(depth, ']');
    if (sign === '(') {
      faults.add('mended');
      return list(depth, ')');
    }
    if (sign === '"' || sign === "'") return string(sign);
    match(SIGNED_WORD);
    const number = match(NUMBER);
    if (number !== '') return at < text.length ? Number(number) : undefined;
    const word = match(WORD);
    if (!WORDS.has(word)) {
      if (at >= text.length) return undefined;
      throw new Unreadable();
    }
    return WORDS.get(word);
  }

  function list(depth: number, close: string): unknown[] {
    at += 1;
    const items: unknown[] = [];
    while (!ended()) {
      if (text[at] === close) {
        at += 1;
        break;
      }
      if (leftOut()) continue;
      const item = value(depth + 1);
      if (item !== undefined) items.push(item);
      if (ended()) break;
      if (text[at] !== close) comma();
    }
    return items;
  }

  function record(depth: number): Record<string, unknown> {
    at += 1;
    const fields: [string, unknown][] = [];
    while (!ended()) {
      if (text[at] === '}') {
        at += 1;
        break;
      }
      if (leftOut()) continue;
      const name = fieldName();
      if (ended()) break;
      if (text[at] !== ':') throw new Unreadable();
      at += 1;
      const item = value(depth + 1);
      if (name !== undefined && item !== undefined) fields.push([name, item]);
      if (ended()) break;
      if (text[at] !== '}') comma();
    }
    // Fields of its own, whatever they are called.
    return Object.fromEntries(fields);
  }

  function fieldName(): string | undefined {
    const sign = text[at];
    if (sign === '"' || sign === "'") return string(sign);
    faults.add('mended');
    const name = match(WORD);
    if (name === '') throw new Unreadable();
    return name;
  }

  function string(quote: string): string | undefined {
    if (quote === "'") faults.add('mended');
    at += 1;
    const parts: string[] = [];
    let from = at;
    for (; at < text.length; at += 1) {
      if (text[at] === quote) {
        parts.push(text.slice(from, at));
        at += 1;
        return parts.join('');
      }
      if (text[at] !== '\\') continue;
      parts.push(text.slice(from, at));
      at += 1;
      const sign = text[at] ?? '';
      const code = sign === 'u' ? text.slice(at + 1, at + 5) : '';
      if (/^[\da-fA-F]{4}$/.test(code)) {
        parts.push(String.fromCharCode(Number.parseInt(code, 16)));
        at += 4;
      } else parts.push(ESCAPES.get(sign) ?? sign);
      from = at + 1;
    }
    return undefined;
  }

  try {
    if (text[at] !== '{' && text[at] !== '[') return null;
    return { value: value(0), faults, end: at };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
