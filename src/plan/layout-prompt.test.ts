import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from './box';
import { layoutPrompt } from './layout-prompt';
import { type Plan, emptyPlan } from './plan';

function planOf(
  ...objects: (readonly [name: string, x1: number, y1: number, x2: number, y2: number])[]
): Plan {
  return {
    complete: true,
    segments: objects.map(([name, x1, y1, x2, y2], index) => {
      const box: Box = { x1, y1, x2, y2 };
      return { kind: 'object', id: String(index), name, box };
    }),
  };
}

describe('layoutPrompt', () => {
  it('puts every object in words, in order of mention', () => {
    const plan = planOf(['red apple', 50, 400, 250, 600], ['blue car', 350, 200, 990, 950]);
    expect(layoutPrompt(plan, 'an apple and a car')).toBe(
      'an apple and a car. A red apple on the left, small; a blue car on the right, large.',
    );
  });

  it.each([
    [[0, 0, 200, 200], 'at the top left, small'],
    [[400, 0, 600, 200], 'at the top, small'],
    [[700, 650, 999, 999], 'at the bottom right'],
    [[350, 350, 650, 650], 'in the centre'],
    [[490, 490, 520, 520], 'in the centre, tiny'],
    [[0, 700, 999, 999], 'across the bottom'],
    [[0, 400, 999, 600], 'across the middle'],
    [[0, 0, 200, 999], 'along the whole left side'],
    [[400, 0, 600, 999], 'from top to bottom'],
    [[0, 0, 999, 999], 'filling the picture'],
  ] as const)('says where %j lies: %s', ([x1, y1, x2, y2], words) => {
    expect(layoutPrompt(planOf(['owl', x1, y1, x2, y2]), '')).toBe(`An owl ${words}.`);
  });

  it('gives plurals and substances no article, and an object without a box no place', () => {
    const plan: Plan = {
      complete: false,
      segments: [
        { kind: 'object', id: 'a', name: 'two cats', box: null },
        { kind: 'prose', text: ' under ' },
        { kind: 'object', id: 'b', name: 'tulips', box: null },
      ],
    };
    expect(layoutPrompt(plan, 'Spring!')).toBe('Spring! Two cats; tulips.');
  });

  it('tells two of a kind apart', () => {
    const plan = planOf(['cat', 0, 400, 300, 700], ['cat', 700, 400, 999, 700]);
    expect(layoutPrompt(plan, '')).toBe('A cat on the left; another cat on the right.');
  });

  it('is the prompt alone where nothing is planned', () => {
    expect(layoutPrompt(emptyPlan, '  a quiet lake ')).toBe('a quiet lake');
  });

  it('names every object and never writes a mark or a coordinate', () => {
    const coordinate = fc.integer({ min: 0, max: 998 });
    const object = fc
      .tuple(fc.constantFrom('cat', 'old <|box_start|> hat', 'umbrella'), coordinate, coordinate)
      .map(([name, x, y]) => [name, x, y, x + 1, y + 1] as const);
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 12 }), (objects) => {
        const text = layoutPrompt(planOf(...objects), '');
        expect(text.split(';')).toHaveLength(objects.length);
        expect(text).not.toMatch(/[<|0-9]/);
      }),
    );
  });
});
