import { describe, expect, it } from 'vitest';
import { namePartsOf, withColour, withKind } from './naming';

const lexicon = {
  objects: [
    { name: 'apple', plural: 'apples', synonyms: [] },
    { name: 'hot air balloon', plural: 'hot air balloons', synonyms: ['aerostat'] },
    { name: 'flag in hole', plural: 'flags in holes', synonyms: [] },
    { name: 'car', plural: 'cars', synonyms: ['automobile'] },
  ],
  colours: ['red', 'blue', 'mint'],
  settings: [],
};

describe('the parts of a name', () => {
  it.each([
    ['red apple', 'red', 'apple'],
    ['small mint automobile', 'mint', 'car'],
    ['hot air balloon', null, 'hot air balloon'],
    ['blue hot air balloon with stripes', 'blue', 'hot air balloon'],
    ['red flag in hole', 'red', 'flag in hole'],
    ['red car on an apple', 'red', 'car'],
    ['red wombat', 'red', null],
    ['red', null, null],
    ['', null, null],
  ])('of "%s" are %s and %s', (name, colour, kind) => {
    expect(namePartsOf(name, lexicon)).toEqual({ colour, kind });
  });

  it.each([
    ['red apple', 'car', 'red car'],
    ['two small red aerostat', 'apple', 'two small red apple'],
    ['blue hot air balloon with stripes', 'car', 'blue car with stripes'],
    ['red wombat', 'car', 'red car'],
  ])('"%s" as a %s is "%s"', (name, kind, changed) => {
    expect(withKind(name, kind, lexicon)).toBe(changed);
  });

  it.each([
    ['red apple', 'blue', 'blue apple'],
    ['apple', 'mint', 'mint apple'],
    ['small hot air balloon', 'red', 'small red hot air balloon'],
    ['small red apple', null, 'small apple'],
    ['apple', null, 'apple'],
  ])('"%s" in %s is "%s"', (name, colour, changed) => {
    expect(withColour(name, colour, lexicon)).toBe(changed);
  });
});
