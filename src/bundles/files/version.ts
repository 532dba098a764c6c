import { z } from 'zod';
import type { FileStore } from './store';

/** Beside a file that is on its way lies, under this prefix, which version of it the server was sending. */
const PREFIX = 'version-';

const versionSchema = z.object({ etag: z.string().nullable(), modified: z.string().nullable() });

/** What a server says to tell one version of a file from another; null where it says nothing or hides it. */
export type FileVersion = z.infer<typeof versionSchema>;

export function versionOf({ headers }: Response): FileVersion {
  return { etag: headers.get('etag'), modified: headers.get('last-modified') };
}

/** True where both sides say what they are, and it is not the same. */
export function differs(kept: FileVersion | null, now: FileVersion): boolean {
  if (!kept) return false;
  if (kept.etag !== null && now.etag !== null) return kept.etag !== now.etag;
  return kept.modified !== null && now.modified !== null && kept.modified !== now.modified;
}

export async function readVersion(store: FileStore, key: string): Promise<FileVersion | null> {
  try {
    const text = new TextDecoder().decode(await store.read(PREFIX + key));
    return versionSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function keepVersion(store: FileStore, key: string, version: FileVersion): Promise<void> {
  if (version.etag === null && version.modified === null) return forgetVersion(store, key);
  const appender = await store.append(PREFIX + key);
  try {
    await appender.reset();
    await appender.write(new TextEncoder().encode(JSON.stringify(version)));
  } finally {
    await appender.close();
  }
}

export const forgetVersion = (store: FileStore, key: string): Promise<void> => store.remove(PREFIX + key);

/** The key of the file that this one speaks of, or null. */
export const versionedKey = (key: string): string | null =>
  key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
