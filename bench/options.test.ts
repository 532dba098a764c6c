import { expect, it } from 'vitest';
import { readOptions } from './options';

it('measures the mini with one and two threads, in three rounds, unless asked otherwise', () => {
  expect(readOptions([])).toEqual({
    sizes: ['mini'],
    parts: ['wasm', 'webgpu', 'memory'],
    rounds: 3,
    threads: [1, 2],
    tokens: 24,
    numbers: null,
    beside: null,
    json: false,
  });
});

it('reads lists, in the order of the bench and without doubles', () => {
  const options = readOptions(['--size', 'all', '--only', 'app,wasm', '--threads', '4,2,4', '--json']);
  expect(options).toMatchObject({
    sizes: ['mini', '1b'],
    parts: ['wasm', 'app'],
    threads: [2, 4],
    json: true,
  });
});

it('says what is wrong', () => {
  expect(() => readOptions(['--size', 'huge'])).toThrow('--size "huge" is none of mini, 1b');
  expect(() => readOptions(['--rounds', '0'])).toThrow('--rounds must be a whole number from 1 to 1000');
  expect(readOptions(['--help'])).toBeNull();
});
