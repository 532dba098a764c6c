import { language } from './speaker';

/** The forms of a counted thing in one language: those that its plural rules name, `other` always. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** English is that of Britain: "a, b and c". */
const local = (tag: string): string => (tag === 'en' ? 'en-GB' : tag);

const cached = <T>(make: (tag: string) => T): (() => T) => {
  const made = new Map<string, T>();
  return () => {
    const tag = language();
    const known = made.get(tag);
    if (known !== undefined) return known;
    const fresh = make(local(tag));
    made.set(tag, fresh);
    return fresh;
  };
};
const rules = cached((tag) => new Intl.PluralRules(tag));
const numbers = cached((tag) => new Intl.NumberFormat(tag));
const lists = cached((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** A number as it is written in the language that is spoken. */
export const number = (value: number): string => numbers().format(value);

/** "1 object", "3 objects": the form for `count`, with the number in the place of each `#`. */
export function counted(count: number, forms: Forms): string {
  return (forms[rules().select(count)] ?? forms.other).replaceAll('#', number(count));
}

/** "a, b and c". */
export const list = (items: readonly string[]): string => lists().format(items);

/** "1 object", "3 objects", in English: for what is not in the catalogue yet. */
export const plural = (count: number, noun: string): string =>
  counted(count, { one: `# ${noun}`, other: `# ${noun}s` });
