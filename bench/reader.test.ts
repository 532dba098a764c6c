import { expect, it } from 'vitest';
import { openReader } from './page/reader';

it('reads every word of a stretch once', async () => {
  const memory = new WebAssembly.Memory({ initial: 2, maximum: 2, shared: true });
  const words = new BigUint64Array(memory.buffer);
  words.forEach((_, index) => (words[index] = BigInt(index)));
  const sum = await openReader(memory, 2);
  const expected = (from: number, to: number): bigint =>
    words.slice(from / 8, to / 8).reduce((total, word) => total + word, 0n);
  expect(sum(0, 131_072)).toBe(expected(0, 131_072));
  expect(sum(64, 65_600)).toBe(expected(64, 65_600));
});
