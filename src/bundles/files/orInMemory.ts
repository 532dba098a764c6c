import { createMemoryStore, type FileAppender, type FileStore } from './store';

/**
 * A store on the disk that goes on in memory with a file that the disk doesn't take, from where it was. `onFull`: told
 * the first time that there is no room.
 */
export function orInMemory(disk: FileStore, onFull: () => void): FileStore {
  const memory = createMemoryStore();
  const moved = new Set<string>();
  const storeOf = (key: string): FileStore => (moved.has(key) ? memory : disk);
  let isTold = false;

  /** Goes on in memory behind the first `bytes` bytes of what the disk has. */
  async function move(key: string, error: unknown, bytes: number): Promise<FileAppender> {
    if (!isStorageFailure(error)) throw error;
    const there = (await disk.read(key)).slice(0, bytes);
    if (error.name === 'QuotaExceededError') {
      // Half a file is of no use there. One that another tab holds is not ours to remove.
      await disk.remove(key);
      if (!isTold) onFull();
      isTold = true;
    }
    moved.add(key);
    const appender = await memory.append(key);
    if (there.length > 0) await appender.write(there);
    return appender;
  }

  return {
    kind: disk.kind,
    size: (key) => storeOf(key).size(key),
    read: (key) => storeOf(key).read(key),
    blob: (key) => storeOf(key).blob(key),
    async append(key) {
      const size = await storeOf(key).size(key);
      let appender = await storeOf(key)
        .append(key)
        .catch((error: unknown) => move(key, error, size));
      return {
        get size() {
          return appender.size;
        },
        async write(bytes) {
          const before = appender.size;
          try {
            await appender.write(bytes);
          } catch (error) {
            // It may hold the file, and has nothing more to say.
            await appender.close().catch(() => undefined);
            appender = await move(key, error, before);
            await appender.write(bytes);
          }
        },
        reset: () => appender.reset(),
        close: () => appender.close(),
      };
    },
    remove: (key) => storeOf(key).remove(key),
    list: async () => [...new Set([...(await disk.list()), ...moved])],
  };
}

function isStorageFailure(error: unknown): error is DOMException {
  return (
    error instanceof DOMException &&
    [
      'QuotaExceededError',
      'NoModificationAllowedError',
      'InvalidStateError',
      'NotReadableError',
      'UnknownError',
    ].includes(error.name)
  );
}
