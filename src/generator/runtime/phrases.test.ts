import { expect, it } from 'vitest';
import { createPhrases } from './phrases';

it('guesses what followed the longest run of tokens that is known', () => {
  const phrases = createPhrases();
  expect(phrases.guess([1, 2], 3)).toEqual([]);
  phrases.learn([1, 2, 3, 4, 5]);
  phrases.learn([9, 2, 7, 8]);
  expect(phrases.guess([1, 2], 3)).toEqual([3, 4, 5]);
  expect(phrases.guess([9, 2], 2)).toEqual([7, 8]);
  // Of one token alone, the latest.
  expect(phrases.guess([6, 2], 1)).toEqual([7]);
  expect(phrases.guess([5], 4)).toEqual([]);
});

it('goes on as long as it is asked to', () => {
  const phrases = createPhrases();
  phrases.learn([1, 2, 1, 2]);
  expect(phrases.guess([1], 6)).toEqual([2, 1, 2, 1, 2, 1]);
});
