import { describe, expect, it } from 'vitest';
import { parseChain } from '../plan/chain/parser';
import type { Plan } from '../plan/plan';
import { bootstrapInterval } from './numbers/bootstrap';
import { evaluatePlans } from './evaluate-plans';
import { planRewards } from './plans/plan-rewards';
import { seededRandom } from './numbers/random';

const object = (name: string, box: string): string =>
  `<|obj_start|>${name}<|obj_end|> <|box_start|>${box}<|box_end|>`;
const planOf = (...objects: string[]): Plan => parseChain(`${objects.join(' ')}.`).plan;
const PROMPT = 'a red apple to the left of a blue car';
const GOOD = planOf(object('red apple', '(0,300),(300,600)'), object('blue car', '(600,300),(900,600)'));
const SWAPPED = planOf(object('red apple', '(600,300),(900,600)'), object('blue car', '(0,300),(300,600)'));

describe('planRewards', () => {
  it('gives 1 to a plan that does all, and takes the boxes apart from the words', () => {
    expect(planRewards(PROMPT, GOOD)).toMatchObject({ semantic: 1, spatial: 1 });
    expect(planRewards(PROMPT, SWAPPED)).toMatchObject({ semantic: 1, spatial: 0 });
    expect(planRewards(PROMPT, planOf())).toMatchObject({ semantic: 0, spatial: 0 });
  });

  it('gives part of it for overlap, a missing object or a wrong number', () => {
    const close = planOf(object('red apple', '(0,0),(100,100)'), object('blue car', '(80,0),(180,100)'));
    expect(planRewards(PROMPT, close).spatial).toBeCloseTo(0.9, 10);
    expect(planRewards(PROMPT, planOf(object('red apple', '(0,0),(9,9)'))).semantic).toBe(0.5);
    const cats = planOf(object('cat', '(0,0),(9,9)'), object('cat', '(20,0),(29,9)'));
    expect(planRewards('three cats', cats).semantic).toBeCloseTo(2 / 3, 10);
  });

  it('is null, not 1, where nothing can be judged', () => {
    expect(planRewards('', GOOD)).toMatchObject({ semantic: null, spatial: null });
    expect(planRewards('a cat', GOOD).spatial).toBeNull();
  });
});

describe('bootstrapInterval', () => {
  it('holds the mean, is the same for the same seed and narrows with more values', () => {
    const random = seededRandom(7);
    const values = Array.from({ length: 400 }, () => random());
    const few = bootstrapInterval(values.slice(0, 20), 1);
    const many = bootstrapInterval(values, 1);
    if (!few || !many) throw new Error('There are values.');
    expect(bootstrapInterval(values, 1)).toEqual(many);
    expect(bootstrapInterval(values, 2)).not.toEqual(many);
    expect(many.low).toBeLessThan(many.mean);
    expect(many.high).toBeGreaterThan(many.mean);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
    // The standard error of 400 uniform values is 0.0144; an interval is close to 3.92 of them.
    expect(many.high - many.low).toBeCloseTo(3.92 * 0.0144, 2);
  });

  it('is a point for equal values and null for none', () => {
    expect(bootstrapInterval([1, 1, 1], 0)).toEqual({ mean: 1, low: 1, high: 1, count: 3 });
    expect(bootstrapInterval([], 0)).toBeNull();
  });
});

describe('evaluatePlans', () => {
  it('sums up by line and by prompt, and leaves out what nothing asks for', () => {
    const { rows, figures } = evaluatePlans([
      { prompt: PROMPT, plan: GOOD, problemCount: 0 },
      { prompt: PROMPT, plan: SWAPPED, problemCount: 1 },
      { prompt: 'a cat sings', plan: GOOD, problemCount: 0 },
    ]);
    expect(rows.map(({ allHeld }) => allHeld)).toEqual([true, false, false]);
    expect(figures.relationsHeld).toMatchObject({ mean: 0.5, count: 2 });
    expect(figures.objectsHeld).toMatchObject({ mean: 4 / 5, count: 5 });
    expect(figures.spatial).toMatchObject({ mean: 0.5, count: 2 });
    expect(figures.wellFormed).toMatchObject({ mean: 2 / 3, count: 3 });
    expect(figures.complete?.mean).toBe(0);
    expect(figures.parses?.mean).toBe(0);
    expect(evaluatePlans([]).figures.semantic).toBeNull();
  });
});
