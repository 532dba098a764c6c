import { expect, it } from 'vitest';
import { centre, intersection } from '../box';
import { parseChain } from '../chain/parser';
import { objectsOf } from '../plan';
import { relationGoals } from './goals';
import { isUntidy, tidyPlan } from './tidy';

const object = (name: string, ...[x1, y1, x2, y2]: number[]): string =>
  `<|obj_start|>${name}<|obj_end|> <|box_start|>(${x1},${y1}),(${x2},${y2})<|box_end|>`;

// As the model wrote it: both cats are to be in front of a tree that stands far from them.
const GARDEN = [
  object('tree', 740, 420, 970, 750),
  object('dog', 30, 500, 320, 750),
  object('cat', 30, 630, 210, 780),
  object('cat', 230, 630, 400, 780),
  object('red ball', 470, 640, 590, 750),
].join(' ');
const PROMPT = 'two cats and a dog in a garden, a tree behind them, a red ball in front of the dog';

it('what stood side by side stays so where both have to come nearer to one thing', () => {
  const { plan } = parseChain(`${GARDEN}<begin_of_image>`);
  const goals = relationGoals(PROMPT, plan);
  expect(isUntidy(plan, goals)).toBe(true);
  const { boxes } = tidyPlan(plan, goals);
  const [, , first, second] = objectsOf(plan).flatMap(({ id, box }) => boxes.get(id) ?? box ?? []);
  if (!first || !second) throw new Error('the cats are gone');
  expect(intersection(first, second)).toBeNull();
  expect(centre(first).x).toBeLessThan(centre(second).x);
});
