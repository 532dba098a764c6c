import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../files/hash';
import { openOpfsStore } from '../files/opfs';
import { keptPlace, untilResumed } from '../open/kept';
import { openInstalled } from '../open/openInstalled';
import { type Installer, createInstaller } from './installer';
import { type InstallRecord, recordSchema, totalBytes } from './record';
import { readRecord } from './records';

const ID = 'browser-test-model';
const quiet = { onProgress: () => {}, onRestart: () => {} };
let installer: Installer;
let contents: Map<string, Blob>;
let record: InstallRecord;

beforeEach(async () => {
  installer = createInstaller();
  const parts = [
    ['one.onnx', new Uint8Array(24_000_000).fill(7)],
    ['two.json', new TextEncoder().encode('{}')],
  ] as const;
  contents = new Map(parts.map(([path, bytes]) => [path, new Blob([bytes])]));
  record = recordSchema.parse({
    format: 'scenograph-install',
    version: 1,
    id: ID,
    kind: 'bundle',
    name: 'Test',
    description: '',
    licence: { name: 'MIT', notice: '' },
    source: { from: 'folder', folder: 'test' },
    capabilities: { plan: true, paint: true, repaint: true, understand: false },
    needs: { memory: 1, buffer: 1, f16: false, backends: ['wasm'] },
    files: await Promise.all(
      parts.map(async ([path, bytes]) => {
        const hash = await sha256(bytes);
        return { path, url: null, bytes: bytes.length, sha256: hash, key: hash, checked: false };
      }),
    ),
    addedAt: 1,
  });
  await installer.remove(ID);
  await installer.add(record);
});
afterEach(() => installer.remove(ID));

const here = async (): Promise<number> =>
  (await installer.list()).find((model) => model.record.id === ID)?.here ?? 0;

test('what had come when it was stopped is kept on the disk, and gone on with', async () => {
  let loaded = 0;
  const first = installer.importFiles(ID, contents, {
    ...quiet,
    onProgress(progress) {
      loaded = progress.loaded;
      first.stop();
    },
  });
  expect(await first.done).toBe('stopped');
  const kept = await here();
  expect(kept).toBeGreaterThanOrEqual(loaded);
  expect(loaded).toBeGreaterThan(0);
  // It stops at once, not at the end of the file.
  expect(kept).toBeLessThan(totalBytes(record));
  await expect(openInstalled(ID, 'wasm')).rejects.toMatchObject({ kind: 'bundle-damaged' });

  const again = createInstaller().importFiles(ID, contents, quiet);
  expect(await again.done).toBe('done');
  expect(await here()).toBe(totalBytes(record));
  const store = await openOpfsStore();
  const whole = store && (await readRecord(store, ID));
  if (!whole) throw new Error('nothing is kept');
  const place = keptPlace(whole, store, untilResumed(whole, store));
  expect(await (await place.blob('one.onnx')).slice(5, 6).bytes()).toEqual(Uint8Array.of(7));
});

test('a second tab finds the model busy, and deleting frees its bytes', async () => {
  await navigator.locks.request(`scenograph-install-${ID}`, async () => {
    await expect(createInstaller().importFiles(ID, contents, quiet).done).rejects.toMatchObject({
      code: 'busy-in-other-tab',
    });
    await expect(installer.remove(ID)).rejects.toMatchObject({ code: 'busy-in-other-tab' });
  });
  await installer.importFiles(ID, contents, quiet).done;
  expect(await here()).toBe(totalBytes(record));
  await installer.remove(ID);
  expect(await installer.list()).toEqual([]);
});
