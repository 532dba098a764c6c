import { describe, expect, it } from 'vitest';
import { parseChain } from '../../plan/chain/parser';
import { questionsOf, reportAnswers } from './picture-questions';

const asked = (prompt: string) => questionsOf(prompt).map(({ question }) => question);
const { plan } = parseChain('A picture.<begin_of_image>');

describe('questions about a picture', () => {
  it('ask for things, numbers, colours and relations, so that yes means held', () => {
    expect(asked('a red apple to the left of a blue car')).toEqual([
      'Is there an apple in this picture?',
      'Is there a car in this picture?',
      'Is the apple red?',
      'Is the car blue?',
      'Is the apple to the left of the car?',
    ]);
    expect(asked('three birds behind a tree')).toEqual([
      'Are there exactly three birds in this picture?',
      'Is there a tree in this picture?',
      'Is the bird behind the tree?',
    ]);
    expect(asked('')).toEqual([]);
  });

  it('become checks: held and broken by the likelier answer, not checked where there is none', () => {
    const prompt = 'a red apple and a car';
    const questions = questionsOf(prompt);
    const report = reportAnswers(prompt, plan, { questions, yes: [0.9, 0.2] });
    expect(report.checks.map(({ state }) => state)).toEqual(['held', 'broken', 'not-checked']);
    expect(report.checks[0]?.reason).toEqual({
      code: 'says-yes',
      text: 'Is there an apple in this picture?',
      share: 0.9,
    });
    expect(report.checks[1]?.reason).toMatchObject({ code: 'says-no', share: 0.8 });
    expect(report.promptImage).toBeCloseTo(0.55);
    expect(report.product).toBeNull();
  });

  it('leave what no question is made of unchecked', () => {
    const prompt = 'a shiny apple, in the style of Monet';
    const { checks } = reportAnswers(prompt, plan, { questions: questionsOf(prompt), yes: [1] });
    expect(checks.filter(({ kind }) => kind === 'unread').map(({ state }) => state)).not.toContain('held');
    expect(checks.some(({ kind }) => kind === 'unread')).toBe(true);
  });
});
