interface Dropped {
  readonly path: string;
  readonly file: File;
}

/** Files of a folder that are looked at, at most: a whole home directory is nobody's model. */
const MOST = 5000;

/**
 * The files of a folder that was dropped, with their paths; null when no folder was, but files alone. To be called
 * while the drop is handled: afterwards the browser has forgotten what it was.
 */
export function droppedFolder({ items }: DataTransfer): Promise<readonly Dropped[]> | null {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const folders = entries.filter((entry) => entry.isDirectory);
  const together = entries.length > 1 && entries.some(({ name }) => /^(manifest|config)\.json$/.test(name));
  if (folders.length === 0 && !together) return null;
  return filesOf(entries);
}

async function filesOf(entries: readonly FileSystemEntry[]): Promise<Dropped[]> {
  const found: Dropped[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry && found.length < MOST; entry = waiting.shift()) {
    if (entry.isDirectory) waiting.push(...(await children(entry as FileSystemDirectoryEntry)));
    else
      found.push({
        path: entry.fullPath.replace(/^\//, ''),
        file: await fileOf(entry as FileSystemFileEntry),
      });
  }
  return found;
}

/** A reader gives its entries a hundred at a time. */
async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));
