import { describe, expect, it, vi } from 'vitest';
import * as reader from './reader';
import { createReading, createReadingStore } from './reading';

describe('what reads prompts', () => {
  it('is fetched once, and there for all once it has come', async () => {
    const store = createReadingStore();
    const load = vi.fn(async () => reader);
    const reading = createReading(store, load);
    reading.fetch();
    reading.fetch();
    expect(store.getState().reader).toBeNull();
    await vi.waitFor(() => expect(store.getState().reader).toBe(reader));
    reading.fetch();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('costs itself alone when it does not come, and is asked for again', async () => {
    const store = createReadingStore();
    const load = vi.fn(async () => reader);
    load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const reading = createReading(store, load);
    reading.fetch();
    await vi.waitFor(() => {
      reading.fetch();
      expect(store.getState().reader).toBe(reader);
    });
    expect(load).toHaveBeenCalledTimes(2);
  });
});
