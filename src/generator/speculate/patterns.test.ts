import { expect, it } from 'vitest';
import { createPatterns } from './patterns';

const open = (count: number): number[] => Array.from({ length: count }, () => -1);
const codes = (patterns: ReturnType<typeof createPatterns>, ...all: Parameters<typeof patterns.guess>) =>
  patterns.guess(...all).map(({ id }) => id);

it('goes on as two rows above where the token before agrees, else with the last but one', () => {
  const tokens = Int32Array.from([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 0, 0]);
  expect(codes(createPatterns(4), tokens, 10, open(2), [])).toEqual([3, 4]);
  expect(codes(createPatterns(4), Int32Array.from([9, 8, 9, 8, 0, 0]), 4, open(2), [])).toEqual([9, 8]);
});

it('takes what is known, then what the model saw coming', () => {
  const tokens = Int32Array.from([9, 8, 9, 8, 0, 0, 0, 0]);
  expect(codes(createPatterns(4), tokens, 4, [-1, 5, -1, -1], [7, 6])).toEqual([7, 5, 7, 5]);
});

it('is sure of what is known and learns how much the rest is worth', () => {
  const patterns = createPatterns(4);
  const tokens = Int32Array.from([9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 0, 0]);
  const [known, plain] = patterns.guess(tokens, 12, [3, -1], []);
  expect(known?.chance).toBe(1);
  if (!plain) throw new Error('no guess');
  expect(plain.chance).toBeGreaterThan(0.5);
  for (let i = 0; i < 30; i++) patterns.cameTrue(plain, false);
  expect(patterns.guess(tokens, 12, [3, -1], [])[1]?.chance).toBeLessThan(0.2);
  // Where the picture is busy this says nothing.
  const busy = Int32Array.from([1, 5, 9, 2, 6, 3, 8, 4, 7, 1, 9, 3, 0, 0]);
  const [, other] = patterns.guess(busy, 12, [3, -1], []);
  expect(other?.kind).not.toBe(plain.kind);
});
