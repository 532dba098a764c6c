import { describe, expect, it } from 'vitest';
import { haloBands } from './halo';

describe('the halo of a box', () => {
  it('has a band over each edge, as wide as the model is unsure', () => {
    const spread = (low: number, high: number) => ({ low, median: low, high });
    expect(
      haloBands({ x1: 100, y1: 200, x2: 300, y2: 400 }, [
        spread(80, 120),
        spread(150, 260),
        spread(290, 310),
        spread(400, 400),
      ]),
    ).toEqual([
      { x1: 80, y1: 200, x2: 120, y2: 400 },
      { x1: 100, y1: 150, x2: 300, y2: 260 },
      { x1: 290, y1: 200, x2: 310, y2: 400 },
      { x1: 100, y1: 400, x2: 300, y2: 400 },
    ]);
  });
});
