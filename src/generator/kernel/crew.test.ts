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

  it('is not thrown off for long by a pass that was held up', () => {
    expect(alone(2, (one, pass) => (pass === 150 ? 50 : one ? 2 : 1), 160, 4)).toBe(0);
  });

  it('loses little where all are held up now and then', () => {
    const crew = createCrew(2);
    let total = 0;
    for (let pass = 0; pass < 200; pass++) {
      const one = crew.alone(4);
      const time = one ? 2 : pass % 5 === 0 ? 40 : 1;
      crew.measured(4, one, time);
      total += time;
    }
    // 200 passes alone take 400.
    expect(total).toBeLessThan(700);
  });

  it('is all for long passes, but for the first', () => {
    expect(alone(2, (one) => (one ? 50 : 90), 100, 99)).toBe(0);
  });

  it('is told by the size of the pass', () => {
    const crew = createCrew(2);
    const alone = new Map([1, 32].map((tokens) => [tokens, 0]));
    for (let pass = 0; pass < 100; pass++) {
      for (const [tokens, count] of alone) {
        const one = crew.alone(tokens);
        crew.measured(tokens, one, one ? tokens : 4 + tokens / 2);
        alone.set(tokens, count + Number(one));
      }
    }
    expect(alone.get(1)).toBeGreaterThan(90);
    expect(alone.get(32)).toBeLessThan(5);
  });
});
