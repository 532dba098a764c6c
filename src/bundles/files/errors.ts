import { GeneratorError } from '../../contract/errors';

type Expected = { readonly path: string; readonly bytes: number; readonly sha256: string | null };

/** `found` is the sha256 that was found, or words for what came instead. */
export function bundleDamaged(file: Expected, found: string): GeneratorError {
  const isHash = /^[0-9a-f]{64}$/.test(found);
  return new GeneratorError(
    'bundle-damaged',
    isHash
      ? `The model file ${file.path} is damaged: its contents are not what the model's author published.`
      : `The model file ${file.path} can't be used: ${found} came instead of ${file.bytes} bytes.`,
    'Load the model again; if it stays so, the copy on the server is damaged.',
    { file: file.path, expected: file.sha256 ?? 'unknown', found },
  );
}

export function networkLost(file: string, loaded: number, total: number): GeneratorError {
  return new GeneratorError(
    'network-lost',
    loaded > 0
      ? `The connection was lost while loading the model (${file}).`
      : `The model can't be reached (${file}).`,
    loaded > 0
      ? 'Check the connection and load again: what has arrived is kept.'
      : 'Check the connection, then load again; once loaded, the model also works offline.',
    { file, loaded, total },
  );
}

export function storageFull(needed: number): GeneratorError {
  return new GeneratorError(
    'storage-full',
    'There is not enough free space to keep the model on this device.',
    'It works until you close the page; free some space to keep it for the next visit.',
    { needed },
  );
}
