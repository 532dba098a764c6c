export type LibraryErrorKind =
  | 'storage-full'
  | 'storage-unavailable'
  | 'storage-silent'
  | 'not-found'
  | 'damaged'
  | 'not-understood'
  | 'no-scene'
  | 'newer-version'
  | 'too-large';

/** A failure of keeping or opening, with sentences for the person: what happened, then what to do. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  constructor(
    readonly kind: LibraryErrorKind,
    message: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
