import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../contract/generator';
import { unknownWords } from './unknownWords';

const vocabulary: Vocabulary = {
  objects: [
    { name: 'apple', plural: 'apples', synonyms: [] },
    { name: 'car', plural: 'cars', synonyms: ['automobile'] },
    { name: 'cat', plural: 'cats', synonyms: ['kitten', 'kittens'] },
    { name: 'horse', plural: 'horses', synonyms: [] },
    { name: 'fire hydrant', plural: 'fire hydrants', synonyms: [] },
  ],
  colours: ['red', 'blue'],
  settings: ['beach'],
  words: ['big', 'a', 'to', 'the', 'left', 'of', 'and'],
};

describe('unknown words', () => {
  const marked = (prompt: string) => unknownWords(prompt, vocabulary).map(({ word }) => word);

  it('are marked where they stand, with the nearest known ones', () => {
    expect(unknownWords('A red aple to the left of a blue zebra', vocabulary)).toEqual([
      { word: 'aple', start: 6, end: 10, drawnAs: null, nearest: ['apple'] },
      { word: 'zebra', start: 33, end: 38, drawnAs: null, nearest: ['horse'] },
    ]);
  });

  it('say what the model draws for another word, and what else is alike', () => {
    expect(unknownWords('a kitten in an automobile', vocabulary)).toEqual([
      { word: 'kitten', start: 2, end: 8, drawnAs: 'cat', nearest: ['cat'] },
      { word: 'automobile', start: 15, end: 25, drawnAs: 'car', nearest: ['car'] },
    ]);
    expect(unknownWords('two taxis', vocabulary)).toMatchObject([{ word: 'taxis', nearest: ['car'] }]);
  });

  it('tell what is only near from what is the same, where the vocabulary does', () => {
    const objects = [
      {
        name: 'cat',
        plural: 'cats',
        synonyms: ['kitty', 'house cat', 'kitten', 'lion cub'],
        near: ['kitten', 'lion cub'],
      },
      { name: 'house', plural: 'houses', synonyms: ['home'] },
    ];
    const apart = { ...vocabulary, objects };
    expect(unknownWords('a kitten, two kitties and a house cat at home', apart)).toEqual([
      { word: 'kitten', start: 2, end: 8, drawnAs: 'cat', nearest: ['cat'] },
    ]);
    expect(unknownWords('lion cubs', apart)).toMatchObject([{ word: 'lion cubs', drawnAs: 'cat' }]);
  });

  it('do not include known ones in any case, number or part of a name', () => {
    expect(marked('RED Apples and the car, Fire Hydrants; red-blue')).toEqual([]);
  });

  it('are no parts of a longer name that is known', () => {
    const model = {
      objects: [
        { name: 'file cabinet', plural: 'file cabinets', synonyms: [] },
        { name: 'wardrobe', plural: 'wardrobes', synonyms: ['cabinet'], near: ['cabinet'] },
        { name: 'folder', plural: 'folders', synonyms: ['file'], near: ['file'] },
      ],
      colours: ['gray'],
      settings: [],
      words: ['a', 'and'],
    };
    expect(unknownWords('a gray file cabinet and two file cabinets', model)).toEqual([]);
    expect(unknownWords('a file', model).map(({ drawnAs }) => drawnAs)).toEqual(['folder']);
  });

  it('are no false alarm: colours by other names, numbers, moods and styles', () => {
    expect(
      marked('a grey cat, a violet car and 2 apples in a cosy watercolour style, 4k, highly detailed'),
    ).toEqual([]);
    expect(marked('a sad old cat, dreamy mood, no apple')).toEqual([]);
  });

  it('are not passed over: emoji, sizes, things by name of two words', () => {
    expect(unknownWords('🍎 and a gigantic cat', vocabulary)).toMatchObject([
      { word: '🍎', start: 0, end: 2, nearest: ['apple'] },
      { word: 'gigantic', nearest: ['big'] },
    ]);
    expect(marked('a fire engine beside a couch')).toEqual(['fire engine', 'couch']);
  });

  it('are found in any script', () => {
    expect(marked('تفاحة a')).toEqual(['تفاحة']);
    expect(marked('ein roter Apfel')).toEqual(['ein', 'roter', 'Apfel']);
  });

  it('mark a sign that is a letter, too, once', () => {
    expect(unknownWords('ℹ️ ℹabc ©️abc', vocabulary).map(({ start }) => start)).toEqual([
      ...new Set(unknownWords('ℹ️ ℹabc ©️abc', vocabulary).map(({ start }) => start)),
    ]);
    expect(unknownWords('ℹabc', vocabulary)).toMatchObject([{ start: 0 }]);
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
