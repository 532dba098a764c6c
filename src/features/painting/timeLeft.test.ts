import { expect, it } from 'vitest';
import { idle, type RunState } from '../../studio/run/machine';
import { secondsLeft } from './timeLeft';

const painting = (decided: readonly number[]): RunState => ({
  kind: 'painting',
  image: 0,
  count: decided.length,
  columns: 16,
  rows: 16,
  decidedRows: decided[0] ?? 0,
  decided,
  preview: null,
  revision: 1,
  startedAt: 1000,
  cells: null,
});

it('says how long a painting takes yet, over all of its pictures', () => {
  expect(secondsLeft(painting([8]), 11_000)).toBe(10);
  expect(secondsLeft(painting([16, 0]), 11_000)).toBe(10);
  expect(secondsLeft(painting([4]), 11_000)).toBe(30);
});

it('says nothing that can’t be trusted', () => {
  expect(secondsLeft(painting([8]), 2000)).toBeNull();
  expect(secondsLeft(painting([2]), 11_000)).toBeNull();
  expect(secondsLeft(painting([0]), 11_000)).toBeNull();
  expect(secondsLeft(painting([16]), 11_000)).toBeNull();
  expect(secondsLeft(idle, 11_000)).toBeNull();
});
