import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../contract/generator';
import { unknownWords } from './unknownWords';

const vocabulary: Vocabulary = {
  objects: [
    { name: 'apple', plural: 'apples', synonyms: [] },
    { name: 'car', plural: 'cars', synonyms: ['automobile'] },
    { name: 'fire hydrant', plural: 'fire hydrants', synonyms: [] },
  ],
  colours: ['red', 'blue'],
  settings: ['beach'],
  words: ['a', 'to', 'the', 'left', 'of', 'and'],
};

describe('unknown words', () => {
  it('are marked where they stand, with the nearest known ones', () => {
    expect(unknownWords('A red aple to the left of a blue zebra', vocabulary)).toEqual([
      { word: 'aple', start: 6, end: 10, nearest: ['apple'] },
      { word: 'zebra', start: 33, end: 38, nearest: [] },
    ]);
  });

  it('do not include known ones in any case, number, synonym or part of a name', () => {
    expect(unknownWords('RED Apples and the automobile, Fire Hydrants; red-blue', vocabulary)).toEqual([]);
  });

  it('are not taken for a little word spelt wrong', () => {
    expect(unknownWords('no apple', vocabulary)).toEqual([{ word: 'no', start: 0, end: 2, nearest: [] }]);
  });

  it('are found in any script, and emoji are no words', () => {
    expect(unknownWords('🍎 تفاحة a', vocabulary).map(({ word }) => word)).toEqual(['تفاحة']);
  });

  it('always lie where they say, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (prompt) => {
        let end = 0;
        for (const found of unknownWords(prompt, vocabulary)) {
          expect(prompt.slice(found.start, found.end)).toBe(found.word);
          expect(found.start).toBeGreaterThanOrEqual(end);
          end = found.end;
        }
      }),
    );
  });
});
