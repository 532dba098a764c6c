import { describe, expect, it } from 'vitest';
import { askedInWords } from './compare';
import { readPrompt } from './read';

/** "o0: 2 big red cup", "o0 on o1", "o0 @left" and so on. */
function shown(prompt: string): string[] {
  const { objects, relations, places, setting, avoided } = askedInWords(readPrompt(prompt));
  return [
    ...objects.map(
      ({ ref, name, count, colour, size }) =>
        `${ref}: ${[count ?? 'some', size, colour, name].filter(Boolean).join(' ')}`,
    ),
    ...relations.map((each) => each.join(' ')),
    ...places.map(([ref, where]) => `${ref} @${where}`),
    ...(setting === null ? [] : [`in ${setting}`]),
    ...avoided.map((noun) => `no ${noun}`),
  ];
}

describe('scenes as people tell them', () => {
  it.each([
    ['a lamp with a moth on its shade, a cup in front of it', ['o0: 1 lamp', 'o1: 1 moth']],
    ['two dogs on the grass, no cats', ['o0: 2 dog', 'in meadow', 'no cat']],
    [
      'Bakery flyer: a loaf of bread, to its right three buns',
      ['o0: 1 bread', 'o1: 3 bun', 'o1 right of o0'],
    ],
    [
      'On the shelf stands a clock and beside it a small green vase',
      ['o0: 1 shelf', 'o1: 1 clock', 'o2: 1 small green vase', 'o1 on o0', 'o2 next to o1'],
    ],
    ['a drum between two guitars', ['o0: 1 drum', 'o1: 1 guitar', 'o2: 1 guitar', 'o0 between o1 o2']],
    [
      'a fountain flanked by two lions',
      ['o0: 1 fountain', 'o1: 1 lion', 'o2: 1 lion', 'o1 left of o0', 'o2 right of o0'],
    ],
    [
      'from left to right: a pear, a plum, a fig',
      ['o0: 1 pear', 'o1: 1 plum', 'o2: 1 fig', 'o0 left of o1', 'o1 left of o2'],
    ],
    ['a bear in a red hat', ['o0: 1 bear', 'o1: 1 red hat', 'o1 on o0']],
    ['a dozen eggs in a basket', ['o0: 12 egg', 'o1: 1 basket', 'o0 inside o1']],
    ['three kites: red, blue and green', ['o0: 1 red kite', 'o1: 1 blue kite', 'o2: 1 green kite']],
    ['a swan to the letf of a boat', ['o0: 1 swan', 'o1: 1 boat', 'o0 left of o1']],
    ['The owl is not invited, so don’t draw it. A mouse.', ['o0: 1 mouse', 'no owl']],
    ['an apple that is green in the top right corner', ['o0: 1 green apple', 'o0 @top right']],
  ])('%s', (prompt, facts) => {
    expect(shown(prompt)).toEqual(expect.arrayContaining(facts));
  });

  it('looks nothing up on a prototype', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']) {
      const { objects } = readPrompt(`a ${word} on a roof`);
      for (const { name, count } of objects) {
        expect(typeof name).toBe('string');
        expect(count).toBe(1);
      }
    }
  });
});

describe('what is no scene', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '.repeat(500)],
    ['punctuation', '.,;:!?—()'.repeat(500)],
    ['emoji', '😀🐈🚗'.repeat(800)],
    ['one word of articles', 'the '.repeat(1000)],
    ['prepositions', 'between under on '.repeat(1000)],
    ['one long word', 'x'.repeat(20_000)],
    ['German', 'ein roter Apfel liegt neben einer blauen Tasse. '.repeat(50)],
    ['Russian', 'красная кошка слева от синей собаки'],
    ['Japanese', '赤い猫は青い犬の左にいます'],
  ])('claims nothing: %s', (_, prompt) => {
    const { objects, relations, places, avoided } = readPrompt(prompt);
    expect({ objects, relations, places, avoided }).toEqual({
      objects: [],
      relations: [],
      places: [],
      avoided: [],
    });
  });

  it('is read as far as it goes where it is long', () => {
    const prompt = 'a red cat to the left of a blue dog. '.repeat(600);
    const { objects, unread } = readPrompt(prompt);
    expect(objects[0]).toMatchObject({ name: 'cat', colour: 'red' });
    expect(unread.join(' ').length).toBeGreaterThan(10_000);
    expect(readPrompt('banana '.repeat(1000)).objects.length).toBeLessThanOrEqual(1);
  });

  it('keeps both of a contradiction', () => {
    const { relations } = readPrompt('the cat left of the dog, the dog left of the cat');
    expect(relations.map(({ subject, relation, object }) => [subject, relation, object])).toEqual([
      [0, 'left', 1],
      [1, 'left', 0],
    ]);
  });
});
