import { GeneratorError } from '../../contract/errors';

/** A file that has its size, and other contents than its sha256 says. */
export const hashDiffers = (
  { path, sha256 }: { readonly path: string; readonly sha256: string | null },
  found: string,
): GeneratorError => new GeneratorError('file-hash-differs', { file: path, expected: sha256 ?? '', found });
