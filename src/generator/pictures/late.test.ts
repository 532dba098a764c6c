import { describe, expect, it } from 'vitest';
import type { ImageDecoder } from './imageDecoder';
import { createLateImageDecoder } from './late';

function counted(faults = 0) {
  const calls = { opened: 0, released: 0 };
  const decoder: ImageDecoder = {
    decode: async () => ({ width: 1, height: 1, data: new Uint8ClampedArray(4).fill(calls.opened) }),
    numbers: async () => ({}),
    release: async () => void calls.released++,
  };
  const late = createLateImageDecoder(async () => {
    calls.opened += 1;
    if (calls.opened <= faults) throw new Error('no memory');
    return decoder;
  });
  return { late, calls };
}

describe('a picture decoder that is opened late', () => {
  it('is opened once, whoever asks first', async () => {
    const { late, calls } = counted();
    expect(calls.opened).toBe(0);
    const [picture] = await Promise.all([late.decode(new Int32Array(1)), late.ready()]);
    expect(picture.data[0]).toBe(1);
    expect(calls.opened).toBe(1);
  });

  it('is tried anew where it failed', async () => {
    const { late } = counted(1);
    await expect(late.ready()).rejects.toThrow('no memory');
    expect((await late.decode(new Int32Array(1))).data[0]).toBe(2);
  });

  it('is let go only where it was opened', async () => {
    const unused = counted();
    await unused.late.release();
    expect(unused.calls).toEqual({ opened: 0, released: 0 });
    const used = counted();
    void used.late.ready();
    await used.late.release();
    expect(used.calls.released).toBe(1);
    const broken = counted(1);
    await broken.late.ready().catch(() => undefined);
    await broken.late.release();
    expect(broken.calls.released).toBe(0);
  });
});
