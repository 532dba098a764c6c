/** What closes a quotation, by what opens it: JSON's, Python's, and those that word processors make of them. */
export const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“”'],
  ['”', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['＂', '＂'],
]);

/** Literals of JSON, and of Python, in which many models write. */
export const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
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

export const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
]);

/** What opens a list or an object, and what closes it. */
export const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
  ['(', ')'],
]);

/** Names of fields without quotes, in any script. */
export const BARE_NAME = /[\p{L}\p{N}_$][\p{L}\p{M}\p{N}_$-]*/uy;
/** A literal, or what is called to make a value: `np.float32(1)`. */
export const WORD = /[A-Za-z_$][\w$.]*/y;
export const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
/** Infinity and the like with a sign. */
export const SIGNED_WORD = /[+-](?=[A-Za-z])/y;
/** What a model leaves out. */
export const ELLIPSIS = /\.{3}|…/y;
export const SPACE = /(?:\s|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)*/y;
/** Where one object ends and another begins. */
export const NEXT_OBJECT = /\}\s*,\s*(?=\{)/g;
export const COMMA = /[,;，；、]/y;
export const COLON = /=>|[:=：]/y;
/** What stands behind a quotation mark that is a letter of the text: `"a "big" cat"`, `'the dog's cat'`. */
export const GOES_ON = /[\p{L}\p{N}]|[ \t]+(?![\p{L}\p{N}_$-]+[ \t]*[:=：])[\p{L}\p{N}]/uy;
