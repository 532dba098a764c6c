import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../numbers/at';
import { positionNoise } from './noise';
import { argmax, guide, logSumExp, sampleToken, topIds } from './sampler';

const plain = { temperature: 1, topK: 0, topP: 1 };
const anyLogits = fc
  .array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((values) => Float32Array.from(values));

/** Shares of each token over many positions. */
function shares(logits: Float32Array, filter: typeof plain, draws = 30_000): number[] {
  const counts = new Float64Array(logits.length);
  for (let i = 0; i < draws; i++) {
    const id = sampleToken(logits, filter, positionNoise(11, 'image', i));
    counts[id] = at(counts, id) + 1;
  }
  return Array.from(counts, (count) => count / draws);
}

function softmax(logits: Float32Array, temperature: number): number[] {
  const weights = Array.from(logits, (logit) => Math.exp(logit / temperature));
  const total = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / total);
}

describe('sampleToken', () => {
  const logits = Float32Array.of(1, 0.2, -1, 2, 0);

  it.each([1, 0.5, 2])('follows the softmax at temperature %s', (temperature) => {
    const expected = softmax(logits, temperature);
    shares(logits, { ...plain, temperature }).forEach((share, id) => {
      expect(Math.abs(share - at(expected, id))).toBeLessThan(0.015);
    });
  });

  it('is greedy at temperature 0 and gives ties to the lower id', () => {
    expect(
      sampleToken(Float32Array.of(0, 3, 3, 1), { ...plain, temperature: 0 }, positionNoise(1, 'text', 0)),
    ).toBe(1);
  });

  it('chooses among the k most likely, in their proportions', () => {
    const found = shares(logits, { ...plain, topK: 2 });
    expect(at(found, 1) + at(found, 2) + at(found, 4)).toBe(0);
    expect(Math.abs(at(found, 3) - Math.exp(2) / (Math.exp(2) + Math.exp(1)))).toBeLessThan(0.015);
  });

  it('chooses among the smallest set that holds the mass p', () => {
    // Probabilities 0.205, 0.092, 0.028, 0.558, 0.076: 0.7 takes the first two.
    const found = shares(logits, { ...plain, topP: 0.7 });
    expect(at(found, 1) + at(found, 2) + at(found, 4)).toBe(0);
    expect(at(found, 0)).toBeGreaterThan(0.1);
  });

  it('applies top-p to what top-k left', () => {
    const found = shares(logits, { temperature: 1, topK: 2, topP: 0.5 });
    expect(found[3]).toBe(1);
  });

  it('never chooses a masked token, whatever the filters', () => {
    fc.assert(
      fc.property(
        anyLogits,
        fc.infiniteStream(fc.boolean()),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.nat(70),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (row, allowed, temperature, topK, topP, seed) => {
          const mask = Uint8Array.from(row, () => (allowed.next().value ? 1 : 0));
          mask[seed % row.length] = 1;
          const id = sampleToken(row, { temperature, topK, topP }, positionNoise(seed, 'text', 0), mask);
          expect(mask[id]).toBe(1);
        },
      ),
    );
  });

  it('leaves a token alone when only other tokens change and it still wins', () => {
    // Gumbel-max: lowering the losers cannot change the winner.
    fc.assert(
      fc.property(anyLogits, fc.nat(), (row, seed) => {
        const noise = positionNoise(seed, 'image', 4);
        const winner = sampleToken(row, plain, noise);
        const lowered = row.map((logit, id) => (id === winner ? logit : logit - 1));
        expect(sampleToken(lowered, plain, noise)).toBe(winner);
      }),
    );
  });
});

describe('helpers', () => {
  it('topIds agrees with sorting', () => {
    fc.assert(
      fc.property(anyLogits, fc.integer({ min: 1, max: 8 }), (row, n) => {
        const sorted = Array.from(row.keys()).sort((a, b) => at(row, b) - at(row, a) || a - b);
        expect(topIds(row, n)).toEqual(sorted.slice(0, n));
        expect(argmax(row)).toBe(sorted[0]);
      }),
    );
  });

  it('logSumExp does not overflow', () => {
    expect(logSumExp(Float32Array.of(1000, 1000))).toBeCloseTo(1000 + Math.LN2, 3);
  });

  it('guides as GoT-R1 does: u + w (c - u)', () => {
    const out = new Float32Array(2);
    expect(Array.from(guide(Float32Array.of(2, 0), Float32Array.of(1, 1), 5, out))).toEqual([6, -4]);
  });
});

describe('what noise can do', () => {
  it('is all looked at: leaving out hopeless tokens changes no choice', () => {
    const naive = (
      logits: Float32Array,
      temperature: number,
      noise: ReturnType<typeof positionNoise>,
    ): number => {
      const inverse = Math.fround(1 / temperature);
      let [best, bestScore] = [-1, -Infinity];
      logits.forEach((logit, id) => {
        const score = Math.fround(Math.fround(logit * inverse) + Math.fround(noise.gumbel(id)));
        if (score > bestScore) [best, bestScore] = [id, score];
      });
      return best;
    };
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -60, max: 60, noNaN: true }), { minLength: 1, maxLength: 300 }),
        fc.constantFrom(0.05, 0.2, 0.5, 1, 3, 10),
        fc.nat(),
        (values, temperature, seed) => {
          const logits = Float32Array.from(values);
          const noise = positionNoise(seed, 'image', 3);
          expect(sampleToken(logits, { temperature, topK: 0, topP: 1 }, noise)).toBe(
            naive(logits, temperature, noise),
          );
        },
      ),
    );
  });
});
