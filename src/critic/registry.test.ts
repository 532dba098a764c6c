import { describe, expect, it } from 'vitest';
import { parseChain } from '../plan/chain/parser';
import { objectsOf } from '../plan/plan';
import type { Critic } from './critics/critic';
import { figureLines } from './figure-lines';
import { CRITICS } from './registry';
import { type EvaluatedPrompt, summarise } from './summary';

const { plan } = parseChain(
  '<|obj_start|>apple<|obj_end|> <|box_start|>(0,0),(99,99)<|box_end|> and <|obj_start|>car<|obj_end|>.',
);
const prompts: EvaluatedPrompt[] = [
  { prompt: 'an apple', plan, problemCount: 0, painted: plan, found: [] },
  { prompt: 'a car', plan, problemCount: 0, painted: plan, found: null },
];
const boxed: Critic = {
  about: 'plan',
  key: 'boxed',
  column: null,
  score: (of) => objectsOf(of.plan).map(({ box }) => box !== null),
};
const empty: Critic = {
  about: 'picture',
  key: 'empty',
  column: 'empty',
  score: ({ found }) => found && found.length === 0,
};

describe('critics', () => {
  it('have keys and columns of their own', () => {
    const keys = CRITICS.map(({ about, key }) => `${about} ${key}`);
    const columned = CRITICS.filter(({ column }) => column !== null);
    for (const names of [keys, columned.map(({ column }) => column), columned.map(({ key }) => key)]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('are a line of every table by being registered', () => {
    const summary = summarise(prompts, { critics: [...CRITICS, boxed, empty] });
    expect(summary.plans.figures['boxed']).toMatchObject({ mean: 0.5, count: 4 });
    expect(summary.pictures.figures['empty']).toMatchObject({ mean: 1, count: 1 });
    expect(summary.pictures.rows.map((row) => row?.scores['empty'])).toEqual([true, undefined]);
    const keys = figureLines(summary).map(({ critic }) => critic.key);
    expect(keys).toContain('boxed');
    expect(keys.at(-1)).toBe('empty');
  });

  it('leave the others’ figures and order as they are', () => {
    const before = summarise(prompts, {});
    const after = summarise(prompts, { critics: [...CRITICS, boxed, empty] });
    expect(after.plans.figures).toMatchObject(before.plans.figures);
    expect(after.pictures.figures).toMatchObject(before.pictures.figures);
    const added = ['boxed', 'empty'];
    expect(figureLines(after).filter(({ critic }) => !added.includes(critic.key))).toEqual(
      figureLines(before),
    );
  });

  it('of pictures have no line where nobody looked', () => {
    const unseen = prompts.map((of) => ({ ...of, found: null }));
    expect(figureLines(summarise(unseen, {})).every(({ critic }) => critic.about === 'plan')).toBe(true);
  });
});
