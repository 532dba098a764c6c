import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson } from './parse';

it('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 9 }), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
  const text = JSON.stringify({ text: '[{"'.repeat(500), escaped: '\\"[['.repeat(500) });
  expect(parseJson(text)).toEqual(JSON.parse(text));
  expect(parseJson('[1]'.padStart(3))).toEqual([1]);
});

it('refuses nesting that nobody means, without building it', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(parseJson(nested(200))).toBeInstanceOf(Array);
  for (const text of [nested(201), '{"a":'.repeat(300), '['.repeat(4_000_000)])
    expect(() => parseJson(text)).toThrow(SyntaxError);
  // Beside one another they are no nesting.
  expect(parseJson(`[${'[],'.repeat(10_000)}[]]`)).toHaveLength(10_001);
});
