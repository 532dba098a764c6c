import { describe, expect, it } from 'vitest';
import { matching } from './matching';

const scenes = [
  { name: 'Still life', prompt: 'a red apple', chain: 'A bowl stands there.' },
  { name: '', prompt: 'a blue car', chain: '' },
];
const found = (words: string) => matching(scenes, words).map(({ prompt }) => prompt);

describe('a search among scenes', () => {
  it.each([
    ['', ['a red apple', 'a blue car']],
    ['  ', ['a red apple', 'a blue car']],
    ['STILL', ['a red apple']],
    ['apple bowl', ['a red apple']],
    ['car', ['a blue car']],
    ['apple car', []],
  ])('for "%s"', (words, prompts) => {
    expect(found(words)).toEqual(prompts);
  });
});
