import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FileStore, createMemoryStore } from '../files/store';
import { RECORD_PREFIX, recordSchema } from './record';
import { listRecords, prune, readRecord, writeRecord } from './records';

/** Records as builds wrote them: every form that ever landed. */
const FOLDER = join(import.meta.dirname, '../fixtures/records');
const names = readdirSync(FOLDER);
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const value = (name: string) => JSON.parse(text(name)) as { id: string; files: { key: string }[] };

let store: FileStore;
beforeEach(() => void (store = createMemoryStore()));
const put = async (key: string, content: string) =>
  (await store.append(key)).write(new TextEncoder().encode(content));

describe('what every build kept of a model', () => {
  it.each(names)('%s opens, and nothing of it is lost', async (name) => {
    const { id } = value(name);
    await put(RECORD_PREFIX + id, text(name));
    expect(await readRecord(store, id)).toEqual(value(name));
    expect(await listRecords(store)).toEqual([value(name)]);
  });

  it.each(names)('%s of a newer version is left as it is, and so are all files', async (name) => {
    const { id, files } = value(name);
    const newer = JSON.stringify({ ...value(name), version: 2, files: 'packed' });
    await put(RECORD_PREFIX + id, newer);
    for (const { key } of files) await put(key, 'weights');
    expect(await listRecords(store)).toEqual([]);
    await expect(writeRecord(store, recordSchema.parse(value(name)))).rejects.toMatchObject({
      code: 'bundle-too-new',
      facts: { found: 2, supported: 1 },
    });
    await prune(store);
    expect(await (await store.blob(RECORD_PREFIX + id)).text()).toBe(newer);
    for (const { key } of files) expect(await store.size(key)).toBe('weights'.length);
  });

  it.each(['', '{', 'null', '[]', '{"format": "scenograph-install", "version": 1}', '\u0000'.repeat(50)])(
    'a damaged record costs itself alone: %j',
    async (damaged) => {
      const [name = ''] = names;
      await put(`${RECORD_PREFIX}damaged`, damaged);
      await put(RECORD_PREFIX + value(name).id, text(name));
      expect(await listRecords(store)).toEqual([value(name)]);
      await writeRecord(store, { ...recordSchema.parse(value(name)), id: 'damaged' });
      expect(await listRecords(store)).toHaveLength(2);
    },
  );
});
