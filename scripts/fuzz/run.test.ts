import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, mutated } from './mutate';
import { fuzz } from './run';
import { bytesOf, same, textOf, type Target } from './target';

const target = (read: (text: string) => void): Target => ({
  name: 'test',
  input: fc.oneof(anyText, mutated([bytesOf('{"a": "word", "b": [1, 2]}')])),
  allows: ['RangeError'],
  read: (bytes) => read(textOf(bytes)),
});

describe('the fuzzer', () => {
  it('finds an error without a sentence, once, and makes its input small', async () => {
    const reader = target((text) => {
      if (text.includes('constructor')) throw new TypeError('not a function');
    });
    const { findings } = await fuzz(reader, 1500, 1);
    expect(findings).toMatchObject([{ kind: 'untyped', input: '"constructor"' }]);
  });

  it('finds a lost round trip', async () => {
    const { findings } = await fuzz(
      target((text) => same(text, text.replaceAll('\u2028', ' '))),
      1500,
      1,
    );
    expect(findings).toMatchObject([{ kind: 'round trip' }]);
  });

  it('finds input that takes too long', async () => {
    const reader = target((text) => {
      const began = process.cpuUsage();
      while (text.includes('constructor') && process.cpuUsage(began).user < 60_000);
    });
    expect((await fuzz(reader, 3000, 1, 50)).findings).toMatchObject([{ kind: 'slow' }]);
  });

  it('takes errors that a reader may throw, and gives the same inputs for the same seed', async () => {
    const heard: string[][] = [[], []];
    for (const list of heard) {
      const reader = target((text) => {
        list.push(text);
        throw new RangeError('refused');
      });
      const { findings, inputs } = await fuzz(reader, 200, 5);
      expect(findings).toEqual([]);
      expect(inputs).toBe(list.length);
    }
    expect(heard[0]?.slice(0, 20)).toEqual(heard[1]?.slice(0, 20));
  });
});
