import { language } from './speaker';

/** The forms of a counted thing in one language: those that its plural rules name, `other` always. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * English is that of Britain: "a, b and c", "28 Nov". Arabic has the digits that its fields have: those of the boxes'
 * coordinates, and of what is typed.
 */
const LOCAL: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' };
const local = (tag: string): string => LOCAL[tag] ?? tag;

/** One formatter a language: making one costs more than using it a thousand times. */
export function cached<T>(make: (tag: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const tag = language();
    const known = made.get(tag);
    if (known !== undefined) return known;
    const fresh = make(local(tag));
    made.set(tag, fresh);
    return fresh;
  };
}
const rules = cached((tag) => new Intl.PluralRules(tag));
const numbers = cached((tag) => new Intl.NumberFormat(tag));
const lists = cached((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const days = cached((tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short' }));
const withDigits = [1, 2, 3].map((digits) =>
  cached(
    (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  ),
);
const shares = [1, 2, 3].map((digits) =>
  cached((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumSignificantDigits: digits })),
);
const wholeShares = cached((tag) => new Intl.NumberFormat(tag, { style: 'percent' }));

/** A number as it is written in the language that is spoken. */
export const number = (value: number): string => numbers().format(value);

/** A number with so many digits after the point, no more and no fewer. */
export const fixed = (value: number, digits: 1 | 2 | 3): string =>
  (withDigits[digits - 1] ?? numbers)().format(value);

/** A share of 1 as "62%": whole, or with so many significant digits. */
export const percent = (share: number, significant?: 1 | 2 | 3): string =>
  ((significant && shares[significant - 1]) ?? wholeShares)().format(share);

/** "1 object", "3 objects": the form for `count`, with the number in the place of each `#`. */
export function counted(count: number, forms: Forms): string {
  return (forms[rules().select(count)] ?? forms.other).replaceAll('#', number(count));
}

/** "a, b and c". */
export const list = (items: readonly string[]): string => lists().format(items);

/** "28 Nov", of a time in ms. */
export const day = (time: number): string => days().format(time);
