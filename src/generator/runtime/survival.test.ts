import { describe, expect, it } from 'vitest';
import { createSurvivalPace } from './survival';

/** Windows chosen over some passes whose time and luck are given. */
function windows(
  passes: number,
  cost: (window: number) => number,
  held: (window: number, pass: number) => number,
): number[] {
  const pace = createSurvivalPace();
  return Array.from({ length: passes }, (_, pass) => {
    const window = pace.next();
    pace.measured(window, Math.min(window, held(window, pass)), cost(window));
    return window;
  });
}

describe('the window of single passes', () => {
  it('grows within a few passes where all guesses hold', () => {
    expect(
      windows(
        12,
        (window) => 3 + window,
        () => Infinity,
      ).at(-1),
    ).toBeGreaterThanOrEqual(16);
  });

  it('shrinks within a few passes where none holds', () => {
    const seen = windows(
      40,
      (window) => 3 + window,
      (_, pass) => (pass < 20 ? Infinity : 1),
    );
    expect(seen[19]).toBeGreaterThanOrEqual(16);
    expect(seen.slice(30)).toContain(1);
    expect(Math.max(...seen.slice(35))).toBeLessThanOrEqual(4);
  });

  it('is wide where tokens cost nothing beside the pass, however few hold', () => {
    expect(
      windows(
        60,
        () => 5,
        (_, pass) => 1 + (pass % 4),
      ).at(-1),
    ).toBeGreaterThanOrEqual(4);
  });

  it('is narrow where every token costs as much as a pass', () => {
    expect(
      windows(
        60,
        (window) => window,
        (_, pass) => 1 + (pass % 2),
      ).at(-1),
    ).toBeLessThanOrEqual(2);
  });

  it('is not thrown off by a pass that was held up', () => {
    const seen = windows(
      60,
      (window) => (window === 4 ? 400 : 1) * (3 + window),
      () => Infinity,
    );
    expect(seen.at(-1)).toBeGreaterThanOrEqual(16);
  });
});
