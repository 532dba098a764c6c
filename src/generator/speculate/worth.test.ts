import { describe, expect, it } from 'vitest';
import { createWorthPace } from './worth';

const sure = (count: number): number[] => Array.from({ length: count }, () => 0.99);

/** A pace that has measured passes of these widths, in turn; half of each window held. */
function paced(time: (window: number) => number, widths = [2, 3, 4, 5], passes = 200) {
  const pace = createWorthPace();
  for (let pass = 0; pass < passes; pass++) {
    const window = widths[pass % widths.length] ?? 1;
    pace.measured(window, Math.max(1, window / 2), time(window));
  }
  return pace;
}

describe('the window of single passes', () => {
  it('takes in guesses as long as they are likely enough for what a token more costs', () => {
    const pace = paced((window) => 2 + window);
    expect(pace.next([])).toBe(1);
    expect(pace.next(sure(9))).toBe(10);
    expect(pace.next([...sure(9), 0.1, ...sure(9)])).toBe(10);
    expect(pace.next([0.1, ...sure(9)])).toBe(1);
    expect(pace.next(sure(100))).toBeLessThanOrEqual(32);
  });

  it('takes in unlikely ones where tokens cost nothing beside the pass', () => {
    expect(paced((window) => 2 + 0.01 * window).next([0.1, ...sure(9)])).toBe(11);
  });

  it('takes in none but likely ones where every token costs as much as a pass', () => {
    const pace = paced((window) => window, [1, 1, 1, 2]);
    expect(pace.next([0.4])).toBe(1);
    expect(pace.next([0.9])).toBe(2);
  });

  it('is not thrown off by a pass that was held up', () => {
    const pace = paced((window) => 2 + window);
    pace.measured(6, 3, 400);
    expect(pace.next([...sure(9), 0.1])).toBe(10);
  });

  it('knows within a few passes that code has become faster', () => {
    const pace = paced((window) => 10 * window, [8, 1]);
    for (let pass = 0; pass < 20; pass++) pace.measured(1, 1, 10);
    expect(pace.next([0.5, 0.5])).toBe(1);
    for (let pass = 0; pass < 4; pass++) pace.measured(1, 1, 1);
    expect(pace.next([0.5, 0.5])).toBeGreaterThan(1);
  });

  it('tries two tokens now and then', () => {
    const pace = paced((window) => window ** 2, [1, 1, 1, 4]);
    const windows = Array.from({ length: 16 }, () => {
      const window = pace.next([0.8]);
      pace.measured(window, window, window);
      return window;
    });
    expect(windows).toContain(2);
  });
});
