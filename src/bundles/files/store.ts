/**
 * Where downloaded files are kept, by their sha256: one copy however many bundles
 * use it. A file is complete when it has the size its manifest states, and is only
 * trusted after its hash was checked, so a half-written one can do no harm.
 */
export interface FileStore {
  readonly kind: 'opfs' | 'memory';
  /** Bytes kept under this key, 0 when there are none. */
  size(key: string): Promise<number>;
  read(key: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The same without bringing it into memory, where the store lies on a disk. */
  blob(key: string): Promise<Blob>;
  /** Opens for appending; one writer at a time. */
  append(key: string): Promise<FileAppender>;
  remove(key: string): Promise<void>;
  list(): Promise<string[]>;
}

export interface FileAppender {
  readonly size: number;
  /** Throws a `QuotaExceededError` DOMException when the disk is full. */
  write(bytes: Uint8Array): Promise<void>;
  /** Starts again from nothing. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Keeps files for as long as the page lives: private windows, full disks, tests. */
export function createMemoryStore(): FileStore {
  const files = new Map<string, Uint8Array<ArrayBuffer>[]>();
  const size = (key: string): number => (files.get(key) ?? []).reduce((sum, part) => sum + part.length, 0);
  return {
    kind: 'memory',
    size: async (key) => size(key),
    blob: async (key) => new Blob(files.get(key) ?? []),
    async read(key) {
      const parts = files.get(key) ?? [];
      const [only] = parts;
      if (only && parts.length === 1) return only;
      const whole = new Uint8Array(size(key));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      // In place: an open appender holds the same list.
      parts.splice(0, parts.length, whole);
      return whole;
    },
    async append(key) {
      const parts = files.get(key) ?? [];
      files.set(key, parts);
      return {
        get size() {
          return size(key);
        },
        async write(bytes) {
          parts.push(new Uint8Array(bytes));
        },
        async reset() {
          parts.length = 0;
        },
        async close() {},
      };
    },
    remove: async (key) => void files.delete(key),
    list: async () => [...files.keys()],
  };
}
