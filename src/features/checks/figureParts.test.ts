import { describe, expect, it } from 'vitest';
import type { Critic } from '../../critic/critics/critic';
import { PICTURE_CRITICS } from '../../critic/critics/picture-critics';
import { PLAN_CRITICS } from '../../critic/critics/plan-critics';
import { reportPicture } from '../../critic/pictures/picture-rewards';
import { parseChain } from '../../plan/chain/parser';
import { figureParts } from './figureParts';

const rules = [...PLAN_CRITICS, ...PICTURE_CRITICS];
const prompt = 'a cat';
const { plan } = parseChain('A <|obj_start|>cat<|obj_end|> <|box_start|>(0,0),(499,499)<|box_end|>.');
const found = [{ name: 'cat', colour: null, alike: [], box: { x1: 0, y1: 0, x2: 499, y2: 499 }, score: 0.9 }];
const painted = { prompt, plan, problemCount: 0, found, report: reportPicture(prompt, plan, found) };

describe('the figures of a painting', () => {
  it('are the parts of its reward, with a dash for what nobody asks', () => {
    expect(figureParts(painted, rules).map(({ name, value }) => [name, value])).toEqual([
      ['R_PI', 1],
      ['R_sem', 1],
      ['R_spa', null],
      ['R_RI', 1],
    ]);
  });

  it('end with what other critics say that score paintings one by one', () => {
    const others: Critic[] = [
      { about: 'plan', key: 'ends', column: 'ends', score: (of) => of.plan.complete },
      { about: 'picture', key: 'found', column: 'found', score: (of) => (of.found ? 0.5 : null) },
      { about: 'picture', key: 'apart', column: 'apart', inChecks: false, score: () => 1 },
      { about: 'plan', key: 'lines', column: null, score: () => [1, 0] },
    ];
    const names = figureParts(painted, [...others, ...rules]).slice(4);
    expect(names).toEqual([
      { name: 'ends', value: 0, meaning: undefined },
      { name: 'found', value: 0.5, meaning: undefined },
    ]);
  });
});
