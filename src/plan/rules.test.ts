import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RELATION_RULES } from './relations';
import type { Relation } from './relations';
import { countScore, isAround, isInDepth, isInPlace, isOfSize } from './rules';

const box = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .transform(([x1, y1, x2, y2]) => ({ x1, y1, x2, y2 }));
const score = z.number();
const held = z.boolean();
const RELATIONS = Object.keys(RELATION_RULES) as [Relation, ...Relation[]];
/** Written by `python -m models.learn.reinforce.rewards.golden_table` from the rewards' own table. */
const cases = z
  .object({
    relations: z.array(z.object({ relation: z.enum(RELATIONS), boxes: z.array(box), score })),
    around: z.array(z.object({ boxes: z.array(box), mark: box, score })),
    places: z.array(
      z.object({
        box,
        column: z.enum(['left', 'centre', 'right']).nullable(),
        row: z.enum(['top', 'centre', 'bottom']).nullable(),
        held,
      }),
    ),
    depths: z.array(
      z.object({ box, others: z.array(box), depth: z.enum(['background', 'foreground']), held }),
    ),
    sizes: z.array(z.object({ box, size: z.enum(['small', 'big']), held })),
    counts: z.array(z.object({ asked: z.number().nullable(), there: z.number(), score })),
    avoided: z.array(z.object({ there: z.number(), held })),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/rules.json'), 'utf8')));

describe('the table of rules', () => {
  it.each(RELATIONS.filter((name) => name !== 'around'))('scores “%s” as the rewards do', (name) => {
    const own = cases.relations.filter(({ relation }) => relation === name);
    expect(own.length).toBeGreaterThan(10);
    for (const { boxes, score: expected } of own) {
      const [a, b, c] = boxes;
      if (!a || !b) throw new Error('a case without boxes');
      expect(RELATION_RULES[name].score(a, b, c).score).toBeCloseTo(expected, 9);
    }
  });

  it('says what is around as the rewards do', () => {
    for (const { boxes, mark, score: expected } of cases.around)
      expect(Number(isAround(boxes, mark))).toBe(expected);
  });

  it('says where a thing is as the rewards do', () => {
    for (const { box: at, column, row, held: expected } of cases.places)
      expect(isInPlace(at, { ...(column && { column }), ...(row && { row }) })).toBe(expected);
    for (const { box: at, others, depth, held: expected } of cases.depths)
      expect(isInDepth(at, depth, others)).toBe(expected);
  });

  it('says how large, how many and whether at all as the rewards do', () => {
    for (const { box: at, size, held: expected } of cases.sizes) expect(isOfSize(at, size)).toBe(expected);
    for (const { asked, there, score: expected } of cases.counts)
      expect(countScore(asked, there)).toBeCloseTo(expected, 9);
    for (const { there, held: expected } of cases.avoided) expect(countScore(0, there) === 1).toBe(expected);
  });
});
