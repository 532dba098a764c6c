import { expect, it } from 'vitest';
import { leaveOut } from './leaveOut';

const without = (prompt: string, word: string) => {
  const start = prompt.indexOf(word);
  return leaveOut(prompt, start, start + word.length);
};

it.each([
  ['a huge zebra beside a cat', 'zebra', 'a cat'],
  ['a cat in a castle', 'castle', 'a cat'],
  ['a cat, two red dragons and a dog', 'dragons', 'a cat and a dog'],
  ['a cat and a dragon', 'dragon', 'a cat'],
  ['🍎 and a car', '🍎', 'a car'],
  ['a zebra', 'zebra', ''],
])('of “%s” without “%s” stays “%s”', (prompt, word, left) => {
  expect(without(prompt, word)).toBe(left);
});
