import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centre, height, intersection, width } from '../box';
import type { Box } from '../box';
import { parseChain } from '../chain/parser';
import type { Plan } from '../plan';
import { RELATION_RULES } from '../relations';
import type { Relation, SpatialRelation } from '../relations';
import { relationGoals } from './goals';
import { isUntidy, tidyPlan } from './tidy';
import type { RelationGoal } from './tidy';

const planOf = (...boxes: Box[]): Plan => ({
  complete: true,
  segments: boxes.map((box, index) => ({ kind: 'object', id: `o${index}`, name: `thing ${index}`, box })),
});
const goal = (subject: number, relation: Relation, object: number): RelationGoal => ({
  subject: `o${subject}`,
  relation,
  object: `o${object}`,
});
const square = (x: number, y: number, size = 100): Box => ({ x1: x, y1: y, x2: x + size, y2: y + size });
const smallBox = fc
  .tuple(fc.nat(700), fc.nat(700), fc.integer({ min: 20, max: 250 }), fc.integer({ min: 20, max: 250 }))
  .map(([x, y, w, h]) => ({ x1: x, y1: y, x2: x + w, y2: y + h }));
const relation = fc.constantFrom<SpatialRelation>('left', 'right', 'above', 'below', 'near');

describe('tidyPlan', () => {
  it('moves nothing where all holds', () => {
    expect(tidyPlan(planOf(square(0, 400), square(600, 400)), [goal(0, 'left', 1)]).boxes.size).toBe(0);
  });

  it('makes any one relation hold, with its margin, and keeps sizes', () => {
    fc.assert(
      fc.property(smallBox, smallBox, relation, (a, b, asked) => {
        const { boxes, conflicts } = tidyPlan(planOf(a, b), [goal(0, asked, 1)]);
        expect(conflicts).toEqual([]);
        const [newA, newB] = [boxes.get('o0') ?? a, boxes.get('o1') ?? b];
        expect(RELATION_RULES[asked].score(newA, newB).score).toBe(1);
        expect([width(newA), height(newA)]).toEqual([width(a), height(a)]);
        if (asked === 'near') return;
        const [from, to] = [centre(newA), centre(newB)];
        expect(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))).toBeGreaterThanOrEqual(199);
      }),
    );
  });

  it('shares the movement, or leaves it to the one that is not locked', () => {
    const plan = planOf(square(500, 400), square(400, 400));
    const free = tidyPlan(plan, [goal(0, 'left', 1)]).boxes;
    expect(500 - (free.get('o0')?.x1 ?? 0)).toBe((free.get('o1')?.x1 ?? 0) - 400);
    const held = tidyPlan(plan, [goal(0, 'left', 1)], { locked: new Set(['o0']) }).boxes;
    expect([...held.keys()]).toEqual(['o1']);
  });

  it('holds several at once, and leaves others alone', () => {
    const start = [square(400, 400), square(420, 400), square(440, 410), square(0, 0)];
    const plan = planOf(...start);
    const goals = [goal(0, 'left', 1), goal(1, 'left', 2), goal(0, 'near', 2)];
    const { boxes, conflicts } = tidyPlan(plan, goals);
    expect(conflicts).toEqual([]);
    expect(boxes.has('o3')).toBe(false);
    for (const { subject, relation: asked, object } of goals) {
      const [a, b] = [subject, object].map((id) => boxes.get(id) ?? start[Number(id.slice(1))]);
      expect(a && b && RELATION_RULES[asked].score(a, b).score).toBe(1);
    }
  });

  it('lays no box over another that it did not lie over', () => {
    // The apple must pass to the left of the car, where the cat is.
    const start = [square(600, 400, 200), square(300, 400, 200), square(50, 400, 200)];
    const { boxes, conflicts } = tidyPlan(planOf(...start), [goal(0, 'left', 1)]);
    expect(conflicts).toEqual([]);
    const moved = start.map((box, index) => boxes.get(`o${index}`) ?? box);
    expect(moved.some((one, i) => moved.some((other, k) => k > i && intersection(one, other)))).toBe(false);
    fc.assert(
      fc.property(smallBox, smallBox, smallBox, relation, (a, b, c, asked) => {
        const before = [a, b, c];
        const after = tidyPlan(planOf(...before), [goal(0, asked, 1)]).boxes;
        const [, , third] = before.map((box, index) => after.get(`o${index}`) ?? box);
        // Three small boxes always find room.
        const free = [a, b].every((box) => !intersection(box, c));
        const others = [after.get('o0') ?? a, after.get('o1') ?? b];
        if (free && third) expect(others.every((box) => !intersection(box, third))).toBe(true);
      }),
    );
  });

  it('lays boxes over each other where there is no room beside', () => {
    const floor = { x1: 0, y1: 100, x2: 999, y2: 999 };
    const strip = (x: number): Box => ({ x1: x, y1: 0, x2: x + 200, y2: 90 });
    const locked = new Set(['o2']);
    const plan = planOf(strip(400), strip(450), floor);
    const { boxes, conflicts } = tidyPlan(plan, [goal(0, 'below', 1)], { locked });
    expect(conflicts).toEqual([]);
    const [a, b] = [boxes.get('o0') ?? strip(400), boxes.get('o1') ?? strip(450)];
    expect(RELATION_RULES['below'].score(a, b).score).toBe(1);
    expect(intersection(a, floor)).not.toBeNull();
  });

  it('says which relations cannot be had, and moves nothing', () => {
    const plan = planOf(square(400, 400), square(420, 400));
    const both = tidyPlan(plan, [goal(0, 'left', 1), goal(1, 'left', 0)]);
    expect(both.conflicts.length).toBeGreaterThan(0);
    expect(both.boxes.size).toBe(0);
    const wide = planOf({ x1: 0, y1: 0, x2: 990, y2: 500 }, { x1: 5, y1: 0, x2: 999, y2: 500 });
    expect(tidyPlan(wide, [goal(0, 'left', 1)]).conflicts).toEqual([goal(0, 'left', 1)]);
    const locked = new Set(['o0', 'o1']);
    expect(tidyPlan(plan, [goal(1, 'left', 0)], { locked }).conflicts).toHaveLength(1);
  });

  it('names only the relations that are in each other’s way', () => {
    const plan = planOf(
      square(100, 100),
      square(400, 100),
      square(700, 100),
      square(100, 600),
      square(500, 600),
    );
    const circle = [goal(0, 'left', 1), goal(1, 'left', 2), goal(2, 'left', 0)];
    const { conflicts } = tidyPlan(plan, [goal(3, 'left', 4), ...circle, goal(3, 'below', 0)]);
    expect(conflicts).toEqual(circle);
  });

  it('keeps as much of the margin as there is room for', () => {
    const row = [0, 1, 2, 3, 4, 5, 6].map((index) => square(400 + index * 5, 400, 60));
    const goals = [0, 1, 2, 3, 4, 5].map((index) => goal(index, 'left', index + 1));
    const { boxes, conflicts, margin } = tidyPlan(planOf(...row), goals);
    expect(conflicts).toEqual([]);
    expect(margin).toBeGreaterThan(0.1);
    expect(margin).toBeLessThan(0.2);
    const moved = row.map((box, index) => boxes.get(`o${index}`) ?? box);
    expect(isUntidy(planOf(...moved), goals, margin)).toBe(false);
    expect(isUntidy(planOf(...moved), goals)).toBe(true);
  });

  it('never moves a locked box, makes all hold or nothing move, and leaves what is tidy alone', () => {
    const locks = fc.uniqueArray(fc.constantFrom('o0', 'o1', 'o2'), { maxLength: 2 });
    fc.assert(
      fc.property(smallBox, smallBox, smallBox, relation, relation, locks, (a, b, c, ab, bc, held) => {
        const start = [a, b, c];
        const goals = [goal(0, ab, 1), goal(1, bc, 2)];
        const { boxes, conflicts } = tidyPlan(planOf(...start), goals, { locked: new Set(held) });
        for (const id of held) expect(boxes.has(id)).toBe(false);
        if (conflicts.length > 0) {
          expect(boxes.size).toBe(0);
          return;
        }
        const moved = start.map((box, index) => boxes.get(`o${index}`) ?? box);
        for (const { subject, relation: asked, object } of goals) {
          const [from, to] = [moved[Number(subject[1])], moved[Number(object[1])]];
          expect(from && to && RELATION_RULES[asked].score(from, to).score).toBe(1);
        }
        // Tidying what is tidy moves nothing; where there was no room for the margin, it isn't.
        if (isUntidy(planOf(...moved), goals, 0.1)) return;
        const again = tidyPlan(planOf(...moved), goals, { locked: new Set(held), margin: 0.1 });
        for (const [id, box] of again.boxes) {
          const before = moved[Number(id[1])];
          expect(
            Math.abs((before?.x1 ?? 0) - box.x1) + Math.abs((before?.y1 ?? 0) - box.y1),
          ).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a plan that asks too much at once', () => {
  it('is given up on after a counted number of steps, and nothing is said to be in conflict', () => {
    const row = Array.from({ length: 12 }, (_, index) => square(index * 60, (index % 3) * 90, 80));
    const goals = row.flatMap((_, a) => row.flatMap((__, b) => (a === b ? [] : [goal(a, 'left', b)])));
    const { boxes, conflicts, solved } = tidyPlan(planOf(...row), goals, { budget: 50_000 });
    expect({ moved: boxes.size, conflicts, solved }).toEqual({ moved: 0, conflicts: [], solved: false });
  });
});

describe('relations beyond left and right', () => {
  it.each(['on', 'under', 'inside', 'in front of', 'behind'] as const)('Tidy brings about “%s”', (asked) => {
    const boxes = [square(700, 100, 120), square(150, 500, 300)];
    const tidied = tidyPlan(planOf(...boxes), [goal(0, asked, 1)]);
    const [a, b] = boxes.map((box, index) => tidied.boxes.get(`o${index}`) ?? box);
    expect(a && b && RELATION_RULES[asked].score(a, b).score).toBe(1);
  });

  it('Tidy puts one between two', () => {
    const boxes = [square(800, 800, 100), square(100, 400, 100), square(600, 400, 100)];
    const between = { ...goal(0, 'between', 1), other: 'o2' };
    const tidied = tidyPlan(planOf(...boxes), [between]);
    const [a, b, c] = boxes.map((box, index) => tidied.boxes.get(`o${index}`) ?? box);
    expect(a && b && c && RELATION_RULES.between.score(a, b, c).score).toBe(1);
  });
});

describe('relationGoals', () => {
  it('finds the objects of a prompt’s relations', () => {
    const { plan } = parseChain(
      'A <|obj_start|>blue car<|obj_end|> and a <|obj_start|>red apple<|obj_end|>.',
    );
    expect(relationGoals('a red apple left of a blue car', plan)).toEqual([
      { subject: 'o2', relation: 'left', object: 'o1' },
    ]);
    expect(relationGoals('a red apple behind a blue car', plan)).toEqual([
      { subject: 'o2', relation: 'behind', object: 'o1' },
    ]);
    expect(relationGoals('four red apples around a blue car', plan)).toEqual([]);
  });
});
