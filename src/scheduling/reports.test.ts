import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReports } from './reports';

describe('reports', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('passes the first on at once and then the latest, no more often than asked', () => {
    const heard: number[] = [];
    const { say } = createReports<number>(100, (report) => heard.push(report));
    for (const report of [1, 2, 3]) say(report);
    expect(heard).toEqual([1]);
    vi.advanceTimersByTime(100);
    expect(heard).toEqual([1, 3]);
    say(4);
    vi.advanceTimersByTime(99);
    expect(heard).toEqual([1, 3]);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual([1, 3, 4]);
  });

  it('says nothing twice', () => {
    const heard: number[] = [];
    const { say, flush } = createReports<number>(100, (report) => heard.push(report));
    say(1);
    say(2);
    flush();
    flush();
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([1, 2]);
  });
});
