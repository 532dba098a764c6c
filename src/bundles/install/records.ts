import { z } from 'zod';
import { GeneratorError } from '../../contract/errors';
import { sha256OfText } from '../files/hash';
import type { FileStore } from '../files/store';
import { versionedKey } from '../files/version';
import { parseManifest } from '../manifest/parse';
import { FORMAT, type InstallRecord, RECORD_PREFIX, VERSION, raised, recordSchema } from './record';

/** Keys of the store under which manifests lie that were opened from an address. */
export const MANIFEST_PREFIX = 'manifest-';

/** The record of one model; null where there is none that can be read. */
export async function readRecord(store: FileStore, id: string): Promise<InstallRecord | null> {
  return parse(await store.read(RECORD_PREFIX + id));
}

/** Every model that was installed or begun, oldest first; damaged records are left out. */
export async function listRecords(store: FileStore): Promise<InstallRecord[]> {
  const keys = (await store.list()).filter((key) => key.startsWith(RECORD_PREFIX));
  const records = await Promise.all(keys.map(async (key) => parse(await store.read(key))));
  return records.filter((record) => record !== null).sort((a, b) => a.addedAt - b.addedAt);
}

/**
 * Puts a record in place of the one before.
 * @throws GeneratorError 'bundle-too-new' where a newer studio wrote that one, which stays as it is
 */
export async function writeRecord(store: FileStore, record: InstallRecord): Promise<void> {
  const found = versionIn(await store.read(RECORD_PREFIX + record.id));
  if (found > VERSION) throw new GeneratorError('bundle-too-new', { found, supported: VERSION });
  const appender = await store.append(RECORD_PREFIX + record.id);
  try {
    await appender.reset();
    await appender.write(new TextEncoder().encode(JSON.stringify(record)));
  } finally {
    await appender.close();
  }
}

/** Forgets a model and removes the files that no other one uses. */
export async function removeRecord(store: FileStore, id: string): Promise<void> {
  await store.remove(RECORD_PREFIX + id);
  await prune(store);
}

/**
 * Removes files that neither a kept manifest nor a record lists, nor `also`. Never throws: tidying up isn't worth
 * a failure.
 */
export async function prune(store: FileStore, also: readonly string[] = []): Promise<void> {
  try {
    const keys = await store.list();
    const wanted = new Set(also);
    for (const key of keys) {
      if (key.startsWith(MANIFEST_PREFIX)) {
        const { files } = parseManifest(new TextDecoder().decode(await store.read(key)));
        for (const { sha256 } of files) wanted.add(sha256);
      } else if (key.startsWith(RECORD_PREFIX)) {
        const bytes = await store.read(key);
        const record = parse(bytes);
        // One that a newer studio wrote: nobody here knows which files it needs.
        if (!record && isJson(bytes)) return;
        if (!record) await store.remove(key);
        for (const file of record?.files ?? []) wanted.add(file.key);
      }
    }
    for (const key of keys) {
      const named = key.startsWith(MANIFEST_PREFIX) || key.startsWith(RECORD_PREFIX);
      if (!named && !wanted.has(versionedKey(key) ?? key)) await store.remove(key);
    }
  } catch {
    // The next visit tries again.
  }
}

/** Forgets what was kept of the model whose manifest lies at this address, with the files that no other one uses. */
export async function forgetManifest(store: FileStore, manifestUrl: string): Promise<void> {
  await store.remove(MANIFEST_PREFIX + (await sha256OfText(manifestUrl)));
  await prune(store);
}

/** Bytes that this model has on the device, files shared with others included. */
export async function bytesHere(store: FileStore, record: InstallRecord): Promise<number> {
  const sizes = await Promise.all(record.files.map(({ key }) => store.size(key)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function parse(bytes: Uint8Array): InstallRecord | null {
  try {
    return recordSchema.safeParse(raised(JSON.parse(new TextDecoder().decode(bytes)))).data ?? null;
  } catch {
    return null;
  }
}

/** The version that a record says it has; 0 for what is none. */
function versionIn(bytes: Uint8Array): number {
  try {
    const head = z.object({ format: z.literal(FORMAT), version: z.number() });
    return head.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data?.version ?? 0;
  } catch {
    return 0;
  }
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}
