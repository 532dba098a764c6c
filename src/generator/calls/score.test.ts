import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScoreEvent } from '../../contract/events';
import { collect, loadTestGenerator, never, paintRequest } from '../testing/generator';
import { createBoxText } from '../text/boxText';
import type { LocalGenerator } from './generator';
import { type BoxToken, type NumberTree, grow, quantiles, takeHeaviest } from './spread';

const { prompt, chain } = paintRequest;

describe('the spread of boxes on a real model', () => {
  let generator: LocalGenerator;
  beforeAll(async () => {
    generator = await loadTestGenerator();
  }, 60_000);
  afterAll(() => generator.dispose());
  const score = (text: string) => collect<ScoreEvent>(generator.score({ prompt, chain: text }, never));

  it('comes for every box and every edge, in order and on the model’s grid', async () => {
    const spreads = await score(chain);
    expect(spreads.map(({ box }) => box)).toEqual([0, 1]);
    const { step, max } = generator.describe().coordinates;
    for (const { low, median, high } of spreads.flatMap(({ edges }) => edges)) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
      for (const value of [low, median, high]) {
        expect(value === max || value % step === 0).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(max);
      }
    }
    // Given x1 and y1, the second corner lies beyond them.
    for (const { box, edges } of spreads) {
      const [x1, y1] = box === 0 ? [120, 340] : [520, 300];
      expect(edges[2].low).toBeGreaterThan(x1);
      expect(edges[3].low).toBeGreaterThan(y1);
    }
  });

  it('depends on what stands before an edge alone', async () => {
    const [whole] = await score(chain);
    const [cut] = await score(chain.slice(0, chain.indexOf('<|box_end|>') + '<|box_end|>'.length));
    expect(cut?.edges).toEqual(whole?.edges);
    const [moved] = await score(chain.replace('(120,340)', '(600,340)'));
    expect(moved?.edges[0]).toEqual(whole?.edges[0]);
    // What comes before is read: the far edge follows the near one.
    expect(moved?.edges[2].low).toBeGreaterThan(whole?.edges[2].low ?? 0);
  });

  it('leaves out what is not a box, and counts it', async () => {
    const broken = chain.replace('(120,340),(480,720)', '(120,340)');
    expect((await score(broken)).map(({ box }) => box)).toEqual([1]);
    expect(await score('A plain sentence.')).toEqual([]);
  });

  it('leaves the text ready for painting', async () => {
    await score(chain);
    const before = generator.runtime.conditional.computed;
    await generator.runtime.conditional.prepare(
      generator.runtime.sequencer.painting(prompt, chain).slice(0, -1),
      never,
    );
    expect(generator.runtime.conditional.computed).toBe(before);
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(collect(generator.score({ prompt, chain }, stop.signal))).rejects.toThrow(/stopped|abort/i);
  });
});

describe('numbers written digit by digit', () => {
  const coordinates = { step: 1, max: 999 };
  const text = createBoxText(coordinates);
  const grid = Array.from({ length: 1000 }, (_, i) => i);
  const tokens: BoxToken[] = [...'0123456789(),'].map((piece, id) => ({ id, piece }));
  /** The state before the first digit of x1. */
  const before = text.push(text.start, '(');
  if (!before) throw new Error('no state');

  /** A model that writes `value` with a chance that falls with its distance from `centre`. */
  const weight = (value: number, centre: number, width: number) =>
    Math.exp(-(((value - centre) / width) ** 2) / 2);
  const logitsFor = (digits: string, centre: number, width: number) =>
    Float32Array.from(tokens, ({ piece }) => {
      const goesOn = (value: number) =>
        /[0-9]/.test(piece)
          ? String(value).startsWith(digits + piece)
          : piece === ',' && String(value) === digits;
      const mass = grid.reduce((sum, value) => sum + (goesOn(value) ? weight(value, centre, width) : 0), 0);
      return Math.log(mass + 1e-30);
    });

  it(
    'finds the percentiles of the whole distribution within a hundredth and a half of the picture',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(fc.integer({ min: 150, max: 850 }), fc.integer({ min: 5, max: 120 }), (centre, width) => {
          const tree: NumberTree = { values: new Map(), open: [] };
          const growth = { text, tokens, number: 0, whole: false };
          grow(tree, { mass: 1, state: before, tokens: [] }, logitsFor('', centre, width), growth);
          for (;;) {
            // Fifty branches of two digits can be open at once: little of the whole must be left in each.
            const branch = takeHeaviest(tree, grid, 0.0002);
            if (!branch) break;
            grow(tree, branch, logitsFor(branch.state.digits, centre, width), growth);
          }
          const found = quantiles(tree, grid, [0.1, 0.5, 0.9]) ?? [];
          const masses = grid.map((value) => weight(value, centre, width));
          const total = masses.reduce((a, b) => a + b);
          const exact = [0.1, 0.5, 0.9].map((share) => {
            let passed = 0;
            return masses.findIndex((mass) => (passed += mass) >= share * total);
          });
          exact.forEach((value, i) => expect(Math.abs((found[i] ?? -99) - value)).toBeLessThanOrEqual(15));
        }),
        { numRuns: 20 },
      );
    },
  );
});
