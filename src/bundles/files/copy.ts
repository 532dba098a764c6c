import { GeneratorError, throwIfAborted } from '../../contract/errors';
import { tick } from '../../scheduling/tick';
import type { DownloadOptions, WantedFile } from './download';
import { hashDiffers } from './errors';
import { createRunningHash } from './hash';
import type { FileStore } from './store';

/**
 * Brings a file that lies on this device into the store, a piece at a time, and returns its sha256. Throws
 * `bundle-damaged` where it is not the wanted one, or what the store throws.
 */
export async function copyFile(
  contents: Blob | undefined,
  file: WantedFile,
  store: FileStore,
  { signal, onBytes }: Pick<DownloadOptions, 'signal' | 'onBytes'>,
): Promise<string> {
  if (!contents) throw new GeneratorError('file-missing', { file: file.path });
  if (contents.size !== file.bytes) {
    const sizes = { expected: file.bytes, found: contents.size };
    throw new GeneratorError('file-not-copied-whole', { file: file.path, ...sizes });
  }
  const hash = await createRunningHash();
  const appender = await store.append(file.key);
  try {
    await appender.reset();
    for (let at = 0; at < contents.size; at += PIECE) {
      const piece = new Uint8Array(await contents.slice(at, at + PIECE).arrayBuffer());
      await tick();
      throwIfAborted(signal);
      await appender.write(piece);
      hash.update(piece);
      onBytes(appender.size);
    }
    const found = hash.digest();
    if (file.sha256 === null || found === file.sha256) return found;
    await appender.reset();
    throw hashDiffers(file, found);
  } finally {
    await appender.close();
  }
}

/** Bytes in memory at a time; a moment for messages after each. */
const PIECE = 4 * 2 ** 20;
