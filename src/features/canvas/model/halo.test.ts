import { describe, expect, it } from 'vitest';
import { haloBands } from './halo';

describe('the halo of a box', () => {
  it('has a band over each edge, as wide as the model is unsure, strongest where the edge is', () => {
    const spread = (low: number, high: number) => ({ low, median: (low + high) / 2, high });
    const box = { x1: 100, y1: 200, x2: 300, y2: 400 };
    const bands = haloBands(box, [spread(80, 120), spread(150, 250), spread(310, 330), spread(400, 400)]);
    expect(bands.map(({ edge, area }) => [edge, area])).toEqual([
      ['left', { x1: 80, y1: 200, x2: 120, y2: 400 }],
      ['top', { x1: 100, y1: 150, x2: 300, y2: 250 }],
      ['right', { x1: 310, y1: 200, x2: 330, y2: 400 }],
      ['bottom', { x1: 100, y1: 400, x2: 300, y2: 400 }],
    ]);
    expect(bands.map(({ peak }) => peak)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(
      haloBands({ ...box, x1: 90 }, [spread(80, 120), spread(0, 1), spread(0, 1), spread(0, 1)])[0]?.peak,
    ).toBe(0.25);
  });
});
