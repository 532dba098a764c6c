import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPlace } from './place';

const card = { width: 300, height: 160 };
const window = { width: 1440, height: 900 };

describe('the card of a stop', () => {
  it('stands below its target, above where there is no room, beside where the target is tall', () => {
    expect(cardPlace({ left: 100, top: 60, width: 80, height: 32 }, card, window)).toEqual({
      left: 100,
      top: 104,
    });
    expect(cardPlace({ left: 100, top: 800, width: 80, height: 32 }, card, window)).toEqual({
      left: 100,
      top: 628,
    });
    expect(cardPlace({ left: 20, top: 60, width: 300, height: 820 }, card, window)).toEqual({
      left: 332,
      top: 60,
    });
  });

  it('never leaves the window', () => {
    const size = fc.integer({ min: 0, max: 1600 });
    fc.assert(
      fc.property(size, size, size, size, (left, top, width, height) => {
        const at = cardPlace({ left, top, width, height }, card, window);
        expect(at.left).toBeGreaterThanOrEqual(12);
        expect(at.top).toBeGreaterThanOrEqual(12);
        expect(at.left + card.width).toBeLessThanOrEqual(window.width);
        expect(at.top + card.height).toBeLessThanOrEqual(window.height);
      }),
    );
  });
});
