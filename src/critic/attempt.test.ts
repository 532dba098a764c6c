import { expect, it } from 'vitest';
import type { Generator, PlanRequest } from '../contract/generator';
import { attemptPrompt } from './attempt';

const chainOf = (apple: number): string =>
  `A <|obj_start|>apple<|obj_end|> <|box_start|>(${apple},400),(${apple + 200},600)<|box_end|> and a ` +
  '<|obj_start|>car<|obj_end|> <|box_start|>(400,400),(600,600)<|box_end|>.<begin_of_image>';

/** A generator that writes the next chain with each seed. */
function writes(...chains: readonly string[]) {
  const seeds: number[] = [];
  const generator = {
    describe: () => ({ defaults: { plan: {}, paint: {} } }),
    async *plan({ seed }: PlanRequest) {
      await Promise.resolve();
      seeds.push(seed);
      yield { kind: 'finish', reason: 'complete', text: chains[seed] ?? '', tokenCount: 10 };
    },
  } as unknown as Generator;
  return { generator, seeds };
}
const attempt = (generator: Generator, tries?: number) =>
  attemptPrompt(
    generator,
    'an apple to the left of a car',
    { seed: 0, constrained: true, paint: false, find: null, ...(tries !== undefined && { tries }) },
    new AbortController().signal,
  );

it('plans until the checks hold, and keeps the plan that does', async () => {
  const { generator, seeds } = writes(chainOf(700), chainOf(10), chainOf(20));
  expect(await attempt(generator, 4)).toMatchObject({ chain: chainOf(10), tokenCount: 20 });
  expect(seeds).toEqual([0, 1]);
});

it('plans once unless told otherwise, and no more often than told', async () => {
  const once = writes(chainOf(700), chainOf(10));
  expect(await attempt(once.generator)).toMatchObject({ chain: chainOf(700) });
  const twice = writes(chainOf(700), '', chainOf(10));
  expect(await attempt(twice.generator, 2)).toMatchObject({ chain: chainOf(700) });
  expect(twice.seeds).toEqual([0, 1]);
});
