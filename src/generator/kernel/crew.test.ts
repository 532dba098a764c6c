import { describe, expect, it } from 'vitest';
import { createCrew } from './crew';

/** How many of the last passes were for one thread alone. */
function alone(threads: number, time: (alone: boolean, pass: number) => number, passes = 200, last = 40) {
  const crew = createCrew(threads);
  const ways = Array.from({ length: passes }, (_, pass) => {
    const way = crew.alone(4);
    crew.measured(4, way, time(way, pass));
    return way;
  });
  return ways.slice(-last).filter(Boolean).length;
}

describe('the crew', () => {
  it('is one where there is no other', () => {
    expect(alone(1, () => 1)).toBe(40);
  });

  it('is all where that is faster, and one where it is not', () => {
    expect(alone(2, (one) => (one ? 2 : 1))).toBeLessThan(4);
    expect(alone(2, (one) => (one ? 1 : 2))).toBeGreaterThan(36);
  });

  it('follows a machine that becomes busy, and one that becomes idle', () => {
    const busy = (pass: number) => pass >= 200;
    expect(alone(2, (one, pass) => (one ? 2 : busy(pass) ? 3 : 1.5), 400)).toBeGreaterThan(36);
    expect(alone(2, (one, pass) => (one ? 2 : busy(pass) ? 1 : 3), 800)).toBeLessThan(4);
  });

  it('is not thrown off by a pass that was held up', () => {
    expect(alone(2, (one, pass) => (pass === 150 ? 100 : one ? 2 : 1), 153, 2)).toBe(0);
  });

  it('is all for long passes, without a trial', () => {
    expect(alone(2, (one) => (one ? 10 : 90), 100, 100)).toBe(0);
  });

  it('is told by the size of the pass', () => {
    const crew = createCrew(2);
    for (let pass = 0; pass < 100; pass++) {
      for (const tokens of [1, 32]) {
        const one = crew.alone(tokens);
        crew.measured(tokens, one, one ? tokens : 4 + tokens / 2);
      }
    }
    expect(crew.alone(1)).toBe(true);
    expect(crew.alone(32)).toBe(false);
  });
});
