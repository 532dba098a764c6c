import type { ImageDecoder } from './imageDecoder';

/** A picture decoder that may be opened behind what is needed sooner. */
export interface LateImageDecoder extends ImageDecoder {
  /** Opens it where that wasn't begun; resolves when pictures can be decoded. */
  ready(): Promise<void>;
}

/** Opened by `ready`, else at its first use; where that fails, the next use tries anew. */
export function createLateImageDecoder(open: () => Promise<ImageDecoder>): LateImageDecoder {
  let opening: Promise<ImageDecoder> | null = null;
  const opened = (): Promise<ImageDecoder> =>
    (opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    }));
  return {
    ready: async () => void (await opened()),
    decode: async (tokens) => (await opened()).decode(tokens),
    numbers: async () => (await opened()).numbers(),
    release: async () => (await opening?.catch(() => null))?.release(),
  };
}
