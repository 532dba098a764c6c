/** The part of a keyboard event, the browser's or React's, that says which key is meant. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
}

/** What a keyboard of the United States has on the keys that combinations are made of, by `code`. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['BracketLeft', '['],
  ['BracketRight', ']'],
]);

/** Letters of another script, signs that go with them, or a digit of another: Я, ש, لا, ้, ٠. */
const FOREIGN = /^(?!\p{Script=Latin})[\p{L}\p{M}]+$|^(?![0-9])\p{Nd}$/u;

/**
 * The key as combinations are written: "z", "]", "Enter". What the layout says counts, so that Ctrl+Z is where a
 * French keyboard has its Z and "+" on a German one stays the plus; on a layout without Latin letters the place of the
 * key counts, as in the rest of the system.
 */
export function meantKey({ key, code }: PressedKey): string {
  if (!FOREIGN.test(key)) return [...key].length === 1 ? key.toLowerCase() : key;
  const place = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code);
  return (place?.[1] ?? place?.[2] ?? SIGNS.get(code) ?? key).toLowerCase();
}

/**
 * True while a person composes text (Japanese, Chinese, Korean, dead keys): the key belongs to that. Safari sends the
 * Enter that ends a composition after its end, and marks it only with the key code 229.
 */
export const isComposing = (event: KeyboardEvent | { readonly nativeEvent: KeyboardEvent }): boolean => {
  const { isComposing: composing, keyCode } = 'nativeEvent' in event ? event.nativeEvent : event;
  return composing || keyCode === 229;
};
