import { describe, expect, it, vi } from 'vitest';
import { orInMemory } from './orInMemory';
import { createMemoryStore, type FileStore } from './store';

/** A disk with room for so many bytes, which keeps what still fits of a write that doesn't. */
function smallDisk(room: number): FileStore {
  const store = createMemoryStore();
  let left = room;
  return {
    ...store,
    async append(key) {
      const appender = await store.append(key);
      return {
        get size() {
          return appender.size;
        },
        async write(bytes) {
          const fits = bytes.slice(0, left);
          left -= fits.length;
          await appender.write(fits);
          if (fits.length < bytes.length) throw new DOMException('full', 'QuotaExceededError');
        },
        reset: () => appender.reset(),
        close: () => appender.close(),
      };
    },
  };
}
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('a store that goes on in memory', () => {
  it('keeps on the disk what fits there', async () => {
    const disk = smallDisk(10);
    const store = orInMemory(disk, () => undefined);
    await (await store.append('a')).write(bytes(1, 2, 3));
    expect(await disk.read('a')).toEqual(bytes(1, 2, 3));
  });

  it('has a file whole that the disk had room for half of, and says once that it is full', async () => {
    const disk = smallDisk(4);
    const onFull = vi.fn();
    const store = orInMemory(disk, onFull);
    const appender = await store.append('a');
    await appender.write(bytes(1, 2, 3));
    await appender.write(bytes(4, 5, 6));
    await appender.write(bytes(7));
    expect(appender.size).toBe(7);
    expect(await store.read('a')).toEqual(bytes(1, 2, 3, 4, 5, 6, 7));
    expect(await disk.size('a')).toBe(0);
    await (await store.append('b')).write(bytes(1, 2, 3, 4, 5));
    expect(await store.size('b')).toBe(5);
    expect(onFull).toHaveBeenCalledTimes(1);
    expect((await store.list()).toSorted()).toEqual(['a', 'b']);
  });

  it('lets other failures through', async () => {
    const disk = createMemoryStore();
    const append = () => Promise.reject(new TypeError('broken'));
    await expect(orInMemory({ ...disk, append }, () => undefined).append('a')).rejects.toThrow('broken');
  });
});
