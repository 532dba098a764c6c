import type { FileAppender, FileStore } from './store';

const FOLDER = 'scenograph-models';

/** Keeps files in the origin private file system, or null where there is none (private windows, old browsers). */
export async function openOpfsStore(): Promise<FileStore | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return opfsStore(await root.getDirectoryHandle(FOLDER, { create: true }));
  } catch {
    return null;
  }
}

function opfsStore(folder: FileSystemDirectoryHandle): FileStore {
  async function file(key: string): Promise<File | null> {
    try {
      return await (await folder.getFileHandle(key)).getFile();
    } catch {
      return null;
    }
  }
  return {
    kind: 'opfs',
    size: async (key) => (await file(key))?.size ?? 0,
    blob: async (key) => (await file(key)) ?? new Blob(),
    read: async (key) => new Uint8Array((await (await file(key))?.arrayBuffer()) ?? new ArrayBuffer(0)),
    async append(key) {
      const handle = await folder.getFileHandle(key, { create: true });
      return 'createSyncAccessHandle' in handle ? syncAppender(handle) : streamAppender(handle);
    },
    async remove(key) {
      try {
        await folder.removeEntry(key);
      } catch {
        // It is not there, which is what was asked for.
      }
    },
    async list() {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    },
  };
}

/** In a dedicated worker: what was written stays, even when the tab is closed in mid-download. */
async function syncAppender(handle: FileSystemFileHandle): Promise<FileAppender> {
  const access = await handle.createSyncAccessHandle();
  let size = access.getSize();
  return {
    get size() {
      return size;
    },
    async write(bytes) {
      let done = 0;
      while (done < bytes.length) {
        const written = access.write(bytes.subarray(done), { at: size });
        if (written === 0) throw new DOMException('The disk is full.', 'QuotaExceededError');
        done += written;
        size += written;
      }
    },
    async reset() {
      access.truncate(0);
      size = 0;
    },
    async close() {
      access.flush();
      access.close();
    },
  };
}

/** Elsewhere: what was written is only kept once the stream is closed. */
async function streamAppender(handle: FileSystemFileHandle): Promise<FileAppender> {
  let size = (await handle.getFile()).size;
  const stream = await handle.createWritable({ keepExistingData: true });
  await stream.seek(size);
  return {
    get size() {
      return size;
    },
    async write(bytes) {
      await stream.write(bytes as Uint8Array<ArrayBuffer>);
      size += bytes.length;
    },
    async reset() {
      await stream.truncate(0);
      await stream.seek(0);
      size = 0;
    },
    close: () => stream.close(),
  };
}
