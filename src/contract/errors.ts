export const GENERATOR_ERROR_KINDS = [
  'unsupported-device',
  'out-of-memory',
  'device-lost',
  'bundle-damaged',
  'bundle-unsupported',
  'network-lost',
  'storage-full',
  'plan-too-long',
  'invalid-request',
  'internal',
] as const;
export type GeneratorErrorKind = (typeof GENERATOR_ERROR_KINDS)[number];

/** A failure with a sentence for the person: what happened, then what to do. */
export class GeneratorError extends Error {
  override readonly name = 'GeneratorError';
  constructor(
    readonly kind: GeneratorErrorKind,
    message: string,
    /** What the person can do about it, one sentence. */
    readonly advice: string,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}

/** How the contract says that a call was stopped. */
export function abortError(): DOMException {
  return new DOMException('Stopped.', 'AbortError');
}

/** Throws the `AbortError` of the contract once the signal is aborted. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw abortError();
}
