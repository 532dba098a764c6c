/**
 * The words that a person reads, by key. A part of the catalogue is one file in `parts/`, loaded with the panel that
 * speaks it; what it says in English is its type, so that a language that lacks a sentence or a fact does not compile.
 */

/** A sentence, or how it is made of facts: numbers and names, never sentences. */
export type Message = string | ((facts: never) => string);
export type Part = Readonly<Record<string, Message>>;

type Facts<M> = M extends (facts: infer F) => string ? [facts: F] : [];

/** Says a sentence of one part of the catalogue. */
export interface Speaker<P extends Part> {
  <K extends keyof P & string>(key: K, ...facts: Facts<P[K]>): string;
  /** What the part says in English, for the types and tests of other languages. */
  readonly english: P;
}

/** What a part says in another language: the same keys, each from the same facts. */
export type Translation<P extends Part> = {
  readonly [K in keyof P]: P[K] extends (facts: infer F) => string ? (facts: F) => string : string;
};
/** The same, of a speaker. */
export type TranslationOf<S extends { readonly english: Part }> = Translation<S['english']>;

/** Another language's words, a part by its name. */
export type Language = ReadonlyMap<string, Part>;

let tag = 'en';
let spoken: Language = new Map();
const listeners = new Set<() => void>();

/** The language that is spoken, as a BCP 47 tag. */
export const language = (): string => tag;

/** Speaks another language from now on; what has been said stays as it is. */
export function speak(newTag: string, words: Language = new Map()): void {
  tag = newTag;
  spoken = words;
  for (const listener of listeners) listener();
}

/** Calls `listener` after every change of language, until the returned function is called. */
export function whenSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The speaker of a part: `name` is its file's, from `parts/` on. */
export function speaker<P extends Part>(name: string, english: P): Speaker<P> {
  const speak = (key: string, ...facts: unknown[]): string => {
    const message = spoken.get(name)?.[key] ?? english[key];
    return typeof message === 'function'
      ? (message as (...given: unknown[]) => string)(...facts)
      : String(message);
  };
  return Object.assign(speak, { english });
}
