import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPlans } from './diff';
import type { ObjectSegment, Plan } from './plan';

const object = (id: string, name: string, x = 100, y = 100, side = 200): ObjectSegment => ({
  kind: 'object',
  id,
  name,
  box: { x1: x, y1: y, x2: x + side, y2: y + side },
});
const planOf = (...segments: ObjectSegment[]): Plan => ({ segments, complete: true });

describe('the difference of two plans', () => {
  it('says what moved and by how much, what came and what went', () => {
    const a = planOf(object('o1', 'red apple'), object('o2', 'blue car', 500, 300));
    const b = planOf(object('o1', 'red apple', 150, 60, 100), object('o2', 'dog'));
    const { kept, added, lost } = diffPlans(a, b, { kin: false });
    expect(kept).toMatchObject([
      { before: { name: 'red apple' }, dx: 0, dy: -90, dw: -100, dh: -100, moved: true },
    ]);
    expect(added.map(({ name }) => name)).toEqual(['dog']);
    expect(lost.map(({ name }) => name)).toEqual(['blue car']);
  });

  it('knows an object by its id in two states of one plan', () => {
    const a = planOf(object('o1', 'red apple'));
    const b = planOf(object('o1', 'green pear'));
    expect(diffPlans(a, b, { kin: true }).kept).toMatchObject([{ renamed: true, moved: false }]);
    expect(diffPlans(a, b, { kin: false })).toMatchObject({ kept: [], added: [{}], lost: [{}] });
  });

  it('matches the nearest of several of one name', () => {
    const a = planOf(object('o1', 'dog', 0, 0), object('o2', 'dog', 700, 700));
    const b = planOf(object('o1', 'dog', 690, 700), object('o2', 'Dog', 10, 0));
    const { kept, reordered } = diffPlans(a, b, { kin: false });
    expect(kept.map(({ dx }) => dx)).toEqual([10, -10]);
    expect(reordered).toBe(true);
  });

  it('accounts for every object once, and finds nothing between a plan and itself', () => {
    const anyPlan = fc
      .array(fc.tuple(fc.constantFrom('dog', 'cat', 'car'), fc.nat(700), fc.nat(700)), { maxLength: 6 })
      .map((list) => planOf(...list.map(([name, x, y], i) => object(`o${i + 1}`, name, x, y))));
    fc.assert(
      fc.property(anyPlan, anyPlan, fc.boolean(), (a, b, kin) => {
        const { kept, added, lost } = diffPlans(a, b, { kin });
        expect([...kept.map(({ before }) => before), ...lost]).toHaveLength(a.segments.length);
        expect(new Set([...kept.map(({ after }) => after), ...added]).size).toBe(b.segments.length);
        const same = diffPlans(a, a, { kin });
        expect(same).toMatchObject({ added: [], lost: [], reordered: false });
        expect(same.kept.every(({ moved, renamed }) => !moved && !renamed)).toBe(true);
      }),
    );
  });

  it('of two thousand objects of one name takes no longer than the page can wait', () => {
    const plan = planOf(
      ...Array.from({ length: 2000 }, (_, i) => object(`o${i}`, 'Cat', i % 900, (i * 7) % 900)),
    );
    const began = process.cpuUsage();
    expect(diffPlans(plan, plan, { kin: false }).kept).toHaveLength(2000);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(600);
  });
});
