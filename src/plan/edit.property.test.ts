import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain } from './chain/parser';
import { serialiseChain } from './chain/serialiser';
import { addObject, deleteObjects, duplicateObjects, moveObject, renameObject, setBox } from './edit';
import { STILL_LIFE, planOf } from './edit.fixtures';
import { objectsOf, samePlan } from './plan';
import type { Plan } from './plan';
import { wordsOf } from './prose/noun';
import { objectsIn, proseOf, splitSentences } from './prose/sentence';

const names = fc.oneof(
  fc.constantFrom(
    'red apple',
    'old hat',
    'two cats',
    'hours',
    'hourglass',
    'water',
    'umbrella',
    'bowl of soup',
    'unicorn',
  ),
  fc.constantFrom('a<|box_end|>b', 'the moon', '<begin_of_image>', '8-ball', 'x'),
  fc.string({ maxLength: 8 }),
);
const boxes = fc
  .tuple(fc.nat(1200), fc.nat(1200), fc.nat(1200), fc.nat(1200))
  .map(([x1, y1, x2, y2]) => ({ x1, y1, x2, y2 }));
type Edit = (plan: Plan, step: number) => Plan;
const pick = (plan: Plan, n: number): string => {
  const order = objectsOf(plan);
  return order[n % Math.max(1, order.length)]?.id ?? 'none';
};
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(9), boxes).map(
    ([n, box]): Edit =>
      (plan) =>
        setBox(plan, pick(plan, n), box),
  ),
  fc.tuple(fc.nat(9), names).map(
    ([n, name]): Edit =>
      (plan) =>
        renameObject(plan, pick(plan, n), name),
  ),
  fc.tuple(names, boxes, fc.option(fc.nat(6))).map(
    ([name, box, position]): Edit =>
      (plan, step) =>
        addObject(plan, { id: `n${step}`, name, box }, position ?? undefined),
  ),
  fc.array(fc.nat(9), { minLength: 1, maxLength: 2 }).map(
    (which): Edit =>
      (plan) =>
        deleteObjects(
          plan,
          which.map((n) => pick(plan, n)),
        ),
  ),
  fc.nat(9).map(
    (n): Edit =>
      (plan, step) =>
        duplicateObjects(plan, [pick(plan, n)], [`d${step}`]),
  ),
  fc.tuple(fc.nat(9), fc.integer({ min: -3, max: 3 })).map(
    ([n, delta]): Edit =>
      (plan) =>
        moveObject(plan, pick(plan, n), delta),
  ),
);
const starts = fc.constantFrom(
  '',
  'A first [red fish], a second [red fish] and a third [red fish] are in the picture. An [owl] is placed over the first red fish. A glowing sunset sky fills the background.',
  'A [pink bicycle] is placed left of a [green duck]. There is an [orange] in the middle. A [white duck] stands behind the pink bicycle. The mood is calm.',
  STILL_LIFE,
  'A [red apple] sits to the left of a [blue car]. A [cat] is above a [dog]. The background is a meadow.',
  'There is a [cat], a [dog] and an [owl]. Three [apples] lie in a [bowl]. The sky is clear.',
  'The scene shows a [lamp] on an [old desk]. The [two chairs] stand beside it, near a [window].',
);

describe('any sequence of edits', () => {
  it('keeps the round trip and the prose in order', () => {
    fc.assert(
      fc.property(starts, fc.array(edits, { maxLength: 12 }), (start, sequence) => {
        const plan = sequence.reduce((current, edit, step) => edit(current, step), planOf(start));
        expect(samePlan(parseChain(serialiseChain(plan)).plan, plan)).toBe(true);
        expect(new Set(objectsOf(plan).map(({ id }) => id)).size).toBe(objectsOf(plan).length);
        expectGoodProse(plan);
      }),
      { numRuns: 1500 },
    );
  });

  it('moves an object by exactly as many places as asked, and loses none', () => {
    fc.assert(
      fc.property(starts, fc.nat(9), fc.integer({ min: -4, max: 4 }), (start, n, delta) => {
        const plan = planOf(start);
        const id = pick(plan, n);
        const expected = objectsOf(plan).map((object) => object.id);
        const from = expected.indexOf(id);
        if (from !== -1) {
          expected.splice(from, 1);
          expected.splice(Math.max(0, from + delta), 0, id);
        }
        expect(objectsOf(moveObject(plan, id, delta)).map((object) => object.id)).toEqual(expected);
      }),
    );
  });

  it('deletes what was asked and nothing else', () => {
    fc.assert(
      fc.property(starts, fc.uniqueArray(fc.nat(9)), (start, which) => {
        const plan = planOf(start);
        const ids = which.map((n) => pick(plan, n));
        const left = objectsOf(plan).filter(({ id }) => !ids.includes(id));
        expect(objectsOf(deleteObjects(plan, ids))).toEqual(left);
      }),
    );
  });
});

const AN = ['apple', 'old', 'umbrella', 'owl', 'hour', 'hourglass', 'hours', '8', '8-ball', 'open'];
const A = ['red', 'blue', 'cat', 'dog', 'hat', 'unicorn', 'bowl', 'window', 'lamp', 'vase', 'teal', 'yellow'];

function expectGoodProse(plan: Plan): void {
  const shown = plan.segments.map((s) => (s.kind === 'prose' ? s.text : '◻')).join('');
  expect(shown).not.toMatch(/ {2}| [.,;]|\.\.|^\s|,\s*\./);
  expect(shown).not.toMatch(/\b(?:an?|the|and|of) ?[.,]/i);
  for (const sentence of splitSentences(plan.segments)) {
    const text = proseOf(sentence.items);
    expect(text).toMatch(/^\p{Lu}/u);
    expect(text).toMatch(/\.$/);
    const verb = /\b(?:is|are|sits?|stands?|lies?|shows?|adds|fills|was|were)\b/.test(text);
    expect(verb || objectsIn(sentence).length > 0).toBe(true);
    sentence.items.forEach((item, index) => {
      const next = sentence.items[index + 1];
      const article = item.kind === 'prose' ? /\b(an?) $/i.exec(item.text)?.[1]?.toLowerCase() : null;
      if (!article || next?.kind !== 'object') return;
      const [first = ''] = wordsOf(next.name);
      if (AN.includes(first)) expect(article).toBe('an');
      if (A.includes(first)) expect(article).toBe('a');
    });
  }
}
