import { expect, it } from 'vitest';
import { CRITICS } from '../../src/critic/registry';
import { summarise } from '../../src/critic/summary';
import { parseChain } from '../../src/plan/chain/parser';
import { tableOf } from './table';

it('has a line of every critic', () => {
  const { plan } = parseChain('A <|obj_start|>cat<|obj_end|>.');
  const prompts = [{ prompt: 'a cat', plan, problemCount: 0, painted: plan, found: [] }];
  const even = {
    about: 'plan',
    key: 'even',
    column: 'even',
    score: () => 0.25,
  } as const;
  const lines = tableOf(summarise(prompts, { critics: [...CRITICS, even] }), false);
  expect(lines).toHaveLength(CRITICS.length + 1);
  expect(lines.find((line) => line.startsWith('even '))).toMatch(/ 0\.250 {2}95% 0\.250 to 0\.250 {2}of 1$/);
});
