import { describe, expect, it } from 'vitest';
import { parseChain } from '../../plan/chain/parser';
import { bestStanding } from './best-plan';
import { planStanding } from './plan-standing';

const PROMPT = 'a red apple to the left of a blue car';
const planOf = (appleX: number, car = 'blue car') =>
  parseChain(
    `A <|obj_start|>red apple<|obj_end|> <|box_start|>(${appleX},400),(${appleX + 100},500)<|box_end|> and a ` +
      `<|obj_start|>${car}<|obj_end|> <|box_start|>(450,400),(650,500)<|box_end|>.<begin_of_image>`,
  ).plan;
const standing = (appleX: number, car?: string) => planStanding(PROMPT, planOf(appleX, car));

describe('the best of several plans', () => {
  it('is the one with the fewest broken lines, the earliest of equals', () => {
    const all = [standing(800), standing(100), standing(50), standing(100, 'green car')];
    expect(all.map(({ broken }) => broken)).toEqual([1, 0, 0, 1]);
    expect(bestStanding(all)).toBe(1);
    expect(bestStanding([])).toBe(-1);
  });

  it('goes by the score among plans that break as much', () => {
    const [worse, better] = [standing(800, 'dog'), standing(800)];
    expect(bestStanding([worse, better])).toBe(1);
  });

  it('prefers a plan without what nobody asked for where all else is equal', () => {
    const bare = planOf(100);
    const { plan } = parseChain(
      'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,400),(200,500)<|box_end|>, a ' +
        '<|obj_start|>lamp<|obj_end|> <|box_start|>(700,1),(800,99)<|box_end|> and a ' +
        '<|obj_start|>blue car<|obj_end|> <|box_start|>(450,400),(650,500)<|box_end|>.<begin_of_image>',
    );
    expect(bestStanding([planStanding(PROMPT, plan), planStanding(PROMPT, bare)])).toBe(1);
  });

  it('counts a finished plan: what it leaves out is broken', () => {
    const { plan } = parseChain('A <|obj_start|>red apple<|obj_end|> <|box_start|>(1,1),(99,99)<|box_end|>');
    expect(planStanding(PROMPT, plan).broken).toBeGreaterThan(0);
    expect(planStanding('qwerty', plan).score).toBeNull();
  });
});
