import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrompt } from './read';
import type { Lexicon } from './lexicon';

const LEXICON: Lexicon = {
  objects: [
    { name: 'couch', plural: 'couches', synonyms: ['sofa'] },
    { name: 'cat', plural: 'cats', synonyms: ['kitten'] },
    { name: 'mouse', plural: 'mice', synonyms: [] },
    { name: 'top hat', plural: 'top hats', synonyms: [] },
    { name: 'hat', plural: 'hats', synonyms: [] },
    { name: 'orange', plural: 'oranges', synonyms: [] },
    { name: 'sun', plural: 'suns', synonyms: [] },
  ],
  colours: ['red', 'orange', 'blue'],
  settings: ['meadow', 'beach'],
};

/** "3 red wooden chair" for each object, "0 left 1" for each relation. */
function shown(
  prompt: string,
  lexicon?: Lexicon,
): { objects: string[]; relations: string[]; unread: readonly string[] } {
  const { objects, relations, unread } = readPrompt(prompt, lexicon);
  return {
    objects: objects.map(({ count, colour, attributes, name }) =>
      [count ?? 'some', ...(colour ? [colour] : []), ...attributes, name].join(' '),
    ),
    relations: relations.map(({ subject, relation, object }) => `${subject} ${relation} ${object}`),
    unread,
  };
}

describe('spatial prompts', () => {
  it.each([
    ['a cup on the right of a turtle', 'right'],
    ['a cup on the left of a turtle', 'left'],
    ['a cup on the top of a turtle', 'on'],
    ['a cup on the bottom of a turtle', 'below'],
    ['a cup on side of a turtle', 'near'],
    ['a cup next to a turtle ', 'near'],
    ['a cup near a turtle', 'near'],
    ['A cup is to the left of a turtle.', 'left'],
    ['a cup sits left of the turtle', 'left'],
    ['a cup on top of a turtle', 'on'],
    ['a cup floating above a turtle', 'above'],
    ['a cup underneath a turtle', 'under'],
    ['a cup to the right side of a turtle', 'right'],
    ['a cup in front of a turtle', 'in front of'],
    ['a cup behind a turtle', 'behind'],
  ])('%s', (prompt, relation) => {
    const { objects, relations } = shown(prompt);
    expect(objects).toEqual(['1 cup', '1 turtle']);
    expect(relations).toEqual([`0 ${relation} 1`]);
  });

  it.each([
    ['To the left of a cat is a dog.', ['1 left 0']],
    ['a cat with a dog on its left', ['1 left 0']],
    ['a cat and, to its right, a dog', ['1 right 0']],
    ['a cat left of a dog and above a bird', ['0 left 1', '0 above 2']],
    ['a cat and a dog are above a bird', ['0 above 2', '1 above 2']],
    ['a cat and a dog above a bird', ['0 above 2', '1 above 2']],
    ['a cat left of a dog. A bird is below the cat.', ['0 left 1', '2 below 0']],
    ['The cat is white. The cat is above a dog.', ['0 above 1']],
  ])('%s', (prompt, relations) => {
    expect(shown(prompt).relations).toEqual(relations);
  });
});

describe('colours, numbers and other words', () => {
  it.each([
    ['a red apple and a green banana', ['1 red apple', '1 green banana']],
    ['a green apple and a blue orange', ['1 green apple', '1 blue orange']],
    ['The black shoes were next to the brown boots.', ['some black shoe', 'some brown boot']],
    ['The car is red.', ['1 red car']],
    ['a brown and white cat', ['1 brown cat']],
    ['the soft, billowy clouds', ['some soft billowy cloud']],
    [
      'one girl, two sofas, three peaches, four sheep and 5 mice',
      ['1 girl', '2 sofa', '3 peach', '4 sheep', '5 mouse'],
    ],
    ['four rabbits, two stools, and three turtles', ['4 rabbit', '2 stool', '3 turtle']],
    ['six bees buzzed', ['6 bee']],
    ['one frog leaped', ['1 frog']],
    ['red apples and blue cars', ['some red apple', 'some blue car']],
    ['a photo of a blue seaweed', ['1 blue seaweed']],
    ['a wooden table', ['1 wooden table']],
  ])('%s', (prompt, objects) => {
    expect(shown(prompt).objects).toEqual(objects);
  });

  it('says what it cannot read', () => {
    expect(shown('six bees buzzed').unread).toEqual(['buzzed']);
    expect(shown('ein roter Apfel').unread).toEqual(['ein roter Apfel']);
    expect(shown('a red apple to the left of a blue car').unread).toEqual([]);
  });
});

describe('places and frames', () => {
  it.each([
    ['a cat in the upper left', [{ column: 'left', row: 'top' }]],
    ['a cat on the left and a dog at the bottom', [{ column: 'left' }, { row: 'bottom' }]],
    ['a cat in the middle of the picture', [{ column: 'centre', row: 'centre' }]],
    ['a cat on the left side of a dog', []],
  ])('%s', (prompt, places) => {
    expect(readPrompt(prompt).places.map(({ place }) => place)).toEqual(places);
  });

  it('passes over what only asks for a picture', () => {
    for (const frame of ['a photo of', 'draw', 'Show me a picture of', 'please paint me']) {
      expect(shown(`${frame} a cat`)).toEqual({ objects: ['1 cat'], relations: [], unread: [] });
    }
    expect(shown('a painting left of a cat').objects).toEqual(['1 painting', '1 cat']);
  });

  it('does not relate what a setting comes before', () => {
    expect(shown('under a starry sky, a cat and a mouse', LEXICON)).toEqual({
      objects: ['1 cat', '1 mouse'],
      relations: [],
      unread: [],
    });
  });
});

describe('with a vocabulary', () => {
  it('takes synonyms for names and asks for other nouns all the same', () => {
    expect(shown('two sofas and a kitten near a zebra', LEXICON)).toEqual({
      objects: ['2 couch', '1 cat', '1 zebra'],
      relations: ['0 near 2', '1 near 2'],
      unread: [],
    });
  });

  it('knows names of two words, plurals, and colours that are nouns', () => {
    expect(shown('a red top hat, three mice, an orange cat and a blue orange', LEXICON).objects).toEqual([
      '1 red top hat',
      '3 mouse',
      '1 orange cat',
      '1 blue orange',
    ]);
    expect(shown('orange cats', LEXICON).objects).toEqual(['some orange cat']);
  });

  it('sees settings', () => {
    const reading = readPrompt('a cat in a meadow', LEXICON);
    expect(reading).toMatchObject({ settings: ['meadow'], unread: [], objects: [{ name: 'cat' }] });
  });
});

describe('any prompt', () => {
  const word = fc.constantFrom(
    'a',
    'the',
    'red',
    'cat',
    'two',
    'dogs',
    'left of',
    'on its left',
    'and',
    ',',
    '.',
    'is',
    'über',
    'سيارة',
    '🍎',
    '  ',
  );
  it('is read without an error, and relations point at objects', () => {
    const prompts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(prompts, fc.constantFrom(undefined, LEXICON), (prompt, lexicon) => {
        const { objects, relations } = readPrompt(prompt, lexicon);
        for (const { subject, object } of relations) {
          expect(objects[subject]).toBeDefined();
          expect(objects[object]).toBeDefined();
          expect(subject).not.toBe(object);
        }
        for (const { name, count } of objects) {
          expect(name).not.toBe('');
          expect(count === null || count >= 0).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
