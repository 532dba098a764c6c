import { GENERATOR_ERRORS, type GeneratorErrorCode, type GeneratorErrorKind } from './errorCodes';
import { type Facts, type Failure, groupsOf, lineOf } from './facts';

/** A code with its facts. */
export type GeneratorFailure = Failure<typeof GENERATOR_ERRORS>;

const GROUPS = groupsOf(GENERATOR_ERRORS);

/** A failure by its code, with what is known of it; `wordsOf` in src/words says it to a person. */
export class GeneratorError extends Error {
  override readonly name = 'GeneratorError';
  readonly code: GeneratorErrorCode;
  /** The group of the code. */
  readonly kind: GeneratorErrorKind;
  readonly facts: Facts;
  constructor(...[code, facts]: GeneratorFailure) {
    super(lineOf(code, facts ?? {}));
    this.code = code;
    this.kind = GROUPS.get(code) ?? 'internal';
    this.facts = facts ?? {};
  }
}

/** How the contract says that a call was stopped. */
export function abortError(): DOMException {
  return new DOMException('Stopped.', 'AbortError');
}

export const isAbort = (error: unknown): error is DOMException =>
  error instanceof DOMException && error.name === 'AbortError';

/** Throws the `AbortError` of the contract once the signal is aborted. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw abortError();
}
