import { describe, expect, it } from 'vitest';
import { centre } from '../box';
import { parseChain } from '../chain/parser';
import { objectsOf, type Plan } from '../plan';
import { placeGoals } from './goals';
import { tidied } from './tidied';
import { astray, tidyPlan } from './tidy';

const object = (name: string, x: number, y: number): string =>
  `<|obj_start|>${name}<|obj_end|> <|box_start|>(${x},${y}),(${x + 200},${y + 200})<|box_end|>`;
const planOf = (...objects: readonly string[]): Plan =>
  parseChain(`${objects.join(' ')}<begin_of_image>`).plan;
const centres = (plan: Plan) => objectsOf(plan).map(({ box }) => box && centre(box));

describe('tidying into places', () => {
  it('moves what is asked for in a corner there, and nothing else', () => {
    const plan = planOf(object('star', 400, 500), object('dog', 100, 700));
    const [star, dog] = centres(tidied('a star in the top right corner and a dog', plan));
    expect(star?.x).toBeGreaterThanOrEqual(600);
    expect(star?.y).toBeLessThanOrEqual(400);
    expect(dog).toEqual({ x: 200, y: 800 });
  });

  it('puts it into the middle, with what stands beside it', () => {
    const plan = planOf(object('tree', 0, 400), object('cat', 250, 400));
    const [tree, cat] = centres(tidied('a tree in the centre, a cat to the right of the tree', plan));
    expect(tree?.x).toBeGreaterThanOrEqual(300);
    expect(cat?.x).toBeGreaterThan(tree?.x ?? 0);
  });

  it('leaves a plan alone that holds, and one that is locked', () => {
    const plan = planOf(object('star', 700, 100));
    const prompt = 'a star in the top right corner';
    expect(tidied(prompt, plan)).toBe(plan);
    const away = planOf(object('star', 100, 700));
    const places = placeGoals(prompt, away);
    const [star] = objectsOf(away);
    expect(astray(away, places)).toHaveLength(1);
    expect(tidyPlan(away, [], { places, locked: new Set([star?.id ?? '']) }).boxes.size).toBe(0);
  });

  it('lets a relation come first where both can’t be', () => {
    const plan = planOf(object('sun', 100, 100), object('house', 100, 700));
    const prompt = 'a sun at the bottom, above a house at the top';
    const [sun, house] = centres(tidied(prompt, plan));
    expect(sun?.y).toBeLessThan(house?.y ?? 0);
  });
});
