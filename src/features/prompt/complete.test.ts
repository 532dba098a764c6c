import fc from 'fast-check';
import { expect, it } from 'vitest';
import { completionsOf } from './complete';

const kind = (name: string) => ({ name, plural: `${name}s`, synonyms: [] });
const vocabulary = {
  objects: ['cat', 'car', 'carrot', 'camel', 'dog', 'balloon'].map(kind),
  colours: ['red', 'blue', 'black'],
  settings: ['beach', 'room'],
  words: [],
};
const options = (text: string) => completionsOf(text, vocabulary).options;

it('completes kinds and colours, in the plural after a number', () => {
  expect(options('a bl')).toEqual(['blue', 'black']);
  expect(options('two red bal')).toEqual(['balloons']);
  expect(completionsOf('a cat and a do', vocabulary)).toEqual({ from: 12, options: ['dog'] });
  expect(options('a dog on the bea')).toEqual(['beach']);
});

it('completes relations after a thing, from any of their words', () => {
  expect(options('a cat to')).toEqual(['to the left of', 'to the right of']);
  expect(completionsOf('a cat to the l', vocabulary)).toEqual({ from: 6, options: ['to the left of'] });
  expect(options('a cat be')).toEqual(['below', 'beside', 'between', 'behind']);
});

it('leaves whole words, single letters and what nobody knows alone', () => {
  for (const text of ['', 'a', 'a c', 'a car', 'a cat ', 'a cat.', 'qwertz', 'a cat above', '猫', '🍎'])
    expect(options(text)).toEqual([]);
});

it('offers what begins as the text ends, of any text', () => {
  const word = fc.constantFrom(
    'a',
    'ca',
    'cat',
    'to',
    'the',
    'le',
    'two',
    '__proto__',
    'constructor',
    '🍎',
    'be',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        const found = completionsOf(text, vocabulary);
        for (const option of found.options)
          expect(option.startsWith(text.slice(found.from).toLowerCase())).toBe(true);
      },
    ),
  );
});
