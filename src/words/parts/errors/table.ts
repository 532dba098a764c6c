import type {
  GeneratorErrorCode,
  GeneratorErrorFacts,
  GeneratorErrorKind,
} from '../../../contract/errorCodes';
import type { GeneratorErrorCodeOf } from '../../../contract/errorCodes';
import type { LibraryErrorCode, LibraryErrorFacts } from '../../../library/errors';

type FactsOf<C extends string> = C extends GeneratorErrorCode
  ? GeneratorErrorFacts<C>
  : C extends LibraryErrorCode
    ? LibraryErrorFacts<C>
    : never;
type Said<C extends string> = string | ((facts: FactsOf<C>) => string);

/** What is said of each code: what happened under its own name, what to do under `<code>.advice`. */
export type Words<C extends string> = { readonly [K in C]: Said<K> } & {
  readonly [K in C as `${K}.advice`]: Said<K>;
};
export type WordsOfKinds<K extends GeneratorErrorKind> = Words<GeneratorErrorCodeOf<K>>;
