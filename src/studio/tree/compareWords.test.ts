import { describe, expect, it } from 'vitest';
import { parseChain } from '../../plan/chain/parser';
import type { TraceEvent } from '../../library/trace';
import { linkReels } from '../replay/link';
import { createReel } from '../replay/reel';
import { traceOf } from '../testing/trace';
import { differencesInWords } from './compareWords';

const object = (name: string, x: number, y: number, side = 200) =>
  `<|obj_start|>${name}<|obj_end|> <|box_start|>(${x},${y}),(${x + side},${y + side})<|box_end|>`;
const plan = (...objects: string[]) => parseChain(objects.join(', ')).plan;

describe('a comparison in words', () => {
  it('says which objects moved and by how much, which are on one side only', () => {
    const left = plan(object('red apple', 100, 100), object('blue car', 500, 300), object('dog', 0, 0));
    const right = plan(object('red apple', 300, 50), object('blue car', 500, 300, 300), object('cat', 0, 0));
    expect(differencesInWords(left, right, { kin: false })).toEqual([
      'Red apple moved 20% to the right and 5% up.',
      'Blue car moved 5% to the right and 5% down, is 10% wider and 10% higher.',
      'Cat is only on the right.',
      'Dog is only on the left.',
    ]);
  });

  it('says so where nothing differs', () => {
    const same = plan(object('red apple', 100, 100));
    expect(differencesInWords(same, same, { kin: true })).toEqual([
      'Both have the same objects in the same places.',
    ]);
    expect(differencesInWords(plan(), plan(), { kin: true })).toEqual(['There is no object in either.']);
    expect(differencesInWords(same, plan(object('red apple', 102, 100)), { kin: true })).toEqual([
      'Red apple moved by less than 1%.',
    ]);
  });
});

describe('linked reels', () => {
  const reel = (rows: number, count: number) => {
    const events: TraceEvent[] = [
      {
        at: 0,
        kind: 'paint-started',
        prompt: 'p',
        chain: '',
        revision: 1,
        seed: 1,
        count,
        temperature: 1,
        guidance: 1,
        columns: 1,
        rows,
        startedAt: 0,
      },
    ];
    for (let image = 0; image < count; image += 1)
      for (let row = 0; row < rows; row += 1)
        events.push({ at: 10 * events.length, kind: 'tokens', image, start: row, tokens: [0] });
    return createReel([{ kind: 'run', trace: traceOf(events), ids: [] }]);
  };

  it('go row by row, and the shorter one waits', () => {
    const steps = linkReels(reel(2, 1), reel(3, 1));
    expect(steps.map(({ label, left, right }) => [label, left, right])).toEqual([
      ['Beginning', 0, 0],
      ['Row 1', 1, 1],
      ['Row 2', 2, 2],
      ['Row 3', 2, 3],
      ['End', 2, 3],
    ]);
    expect(linkReels(reel(1, 2), createReel([])).map(({ right }) => right)).toEqual([0, 0, 0, 0]);
  });
});
