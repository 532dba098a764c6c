import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../library/limits';
import type { Plan } from '../../plan/plan';
import { speak } from '../../words/speaker';
import { promptOf } from './promptOf';

const planOf = (names: readonly string[]): Plan => ({
  complete: true,
  segments: names.map((name, i) => ({ kind: 'object', id: `o${i + 1}`, name, box: null })),
});

describe('the prompt of a plan that has none', () => {
  it.each([
    [['red apple'], 'a red apple'],
    [['red apple', 'owl', 'blue car'], 'a red apple, an owl and a blue car'],
    [['hourglass', 'unicorn'], 'an hourglass and a unicorn'],
    [['two cats', 'trees', 'water'], 'two cats, trees and water'],
    [['dog', 'dog'], 'a dog and another dog'],
    [['constructor', '__proto__'], 'a constructor and a __proto__'],
  ])('%s', (names, prompt) => {
    expect(promptOf(planOf(names))).toBe(prompt);
  });

  it('is no longer than a prompt may be, and no half of a letter', () => {
    const prompt = promptOf(planOf(Array.from({ length: 500 }, () => '🐈'.repeat(2000))));
    expect(prompt.length).toBeLessThanOrEqual(LIMITS.prompt);
    expect(prompt.isWellFormed()).toBe(true);
  });
});

describe('in a studio that speaks German', () => {
  afterEach(() => speak('en'));
  it('is English, as the model reads it', () => {
    speak('de');
    expect(promptOf(planOf(['apple', 'car']))).toBe('an apple and a car');
  });
});
