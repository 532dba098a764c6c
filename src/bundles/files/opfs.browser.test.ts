import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOpfsStore } from './opfs';
import type { FileStore } from './store';

const KEY = 'test-file';
let store: FileStore;

beforeEach(async () => {
  const opened = await openOpfsStore();
  if (!opened) throw new Error('this browser has no origin private file system');
  store = opened;
  await store.remove(KEY);
});
afterEach(() => store.remove(KEY));

test('what was appended is there in the next visit, and is gone on with', async () => {
  const first = await store.append(KEY);
  await first.write(Uint8Array.of(1, 2, 3));
  await first.close();
  const again = (await openOpfsStore()) as FileStore;
  expect(await again.size(KEY)).toBe(3);
  const second = await again.append(KEY);
  expect(second.size).toBe(3);
  await second.write(Uint8Array.of(4));
  expect(second.size).toBe(4);
  await second.close();
  expect(Array.from(await again.read(KEY))).toEqual([1, 2, 3, 4]);
});

test('a reset forgets what was there', async () => {
  const appender = await store.append(KEY);
  await appender.write(Uint8Array.of(1, 2, 3));
  await appender.reset();
  await appender.write(Uint8Array.of(9));
  await appender.close();
  expect(Array.from(await store.read(KEY))).toEqual([9]);
});

test('a file that is not there has no bytes, and can be removed all the same', async () => {
  expect(await store.size('nothing')).toBe(0);
  expect(await store.read('nothing')).toHaveLength(0);
  await store.remove('nothing');
});

test('files are listed by their keys', async () => {
  const appender = await store.append(KEY);
  await appender.write(Uint8Array.of(1));
  await appender.close();
  expect(await store.list()).toContain(KEY);
});
