import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain } from './chain/parser';
import { serialiseChain } from './chain/serialiser';
import { pinnedPlan } from './pins';
import { findObject, objectsOf } from './plan';

const { plan } = parseChain(
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(101,403),(307,609)<|box_end|> lies left of a ' +
    '<|obj_start|>blue car<|obj_end|> <|box_start|>(551,401),(853,707)<|box_end|>. There is a ' +
    '<|obj_start|>tree<|obj_end|> <|box_start|>(0,1),(99,333)<|box_end|>. The background is plain.<begin_of_image>',
);

describe('pinnedPlan', () => {
  it('is the beginning with only the pinned objects, and ends with the last of them', () => {
    expect(serialiseChain(pinnedPlan(plan, new Set(['o2'])))).toMatch(
      /^(A|There is a) <\|obj_start\|>blue car<\|obj_end\|> <\|box_start\|>\(551,401\),\(853,707\)<\|box_end\|>$/,
    );
    expect(serialiseChain(pinnedPlan(plan, new Set(['o1', 'o2'])))).toBe(
      serialiseChain(plan).slice(0, serialiseChain(plan).indexOf('. There is a ')),
    );
    expect(pinnedPlan(plan, new Set()).segments).toEqual([]);
  });

  it('keeps ids and boxes to the unit, whatever is pinned, and reads back as it is', () => {
    fc.assert(
      fc.property(fc.subarray(['o1', 'o2', 'o3']), (ids) => {
        const pinned = pinnedPlan(plan, new Set(ids));
        expect(objectsOf(pinned).map(({ id }) => id)).toEqual(ids);
        for (const id of ids) expect(findObject(pinned, id)?.box).toEqual(findObject(plan, id)?.box);
        const { plan: read, problems } = parseChain(serialiseChain(pinned));
        expect(problems).toEqual([]);
        expect(objectsOf(read).map(({ box }) => box)).toEqual(objectsOf(pinned).map(({ box }) => box));
      }),
    );
  });

  it('leaves out a pinned object that has no box', () => {
    const { plan: bare } = parseChain('A <|obj_start|>cat<|obj_end|> sits.');
    expect(pinnedPlan(bare, new Set(['o1'])).segments).toEqual([]);
  });
});
