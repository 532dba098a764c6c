import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pageStudio } from '../studio/testing/pageStudio';
import { followAway } from './away';

let studio: ReturnType<typeof pageStudio>;
let stop: () => void;
let hidden = false;
const badges: (number | undefined | null)[] = [];

const look = (away: boolean) => {
  hidden = away;
  document.dispatchEvent(new Event('visibilitychange'));
};
const painting = (decided: number) =>
  ({
    kind: 'painting',
    image: 0,
    count: 1,
    columns: 16,
    rows: 16,
    decidedRows: decided,
    decided: [decided],
  }) as never;

beforeEach(() => {
  badges.length = 0;
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (hidden ? 'hidden' : 'visible'));
  Object.assign(navigator, {
    setAppBadge: async (count?: number) => void badges.push(count),
    clearAppBadge: async () => void badges.push(null),
  });
  studio = pageStudio();
  stop = followAway(studio);
});
afterEach(async () => {
  stop();
  vi.restoreAllMocks();
  await studio.dispose();
});

it('says in the title and on the badge how far a painting is, and that it ended, while nobody looks', () => {
  look(true);
  studio.stores.run.setState(painting(8), true);
  expect(document.title).toBe('50% Painting · Scenograph');
  expect(badges.at(-1)).toBe(50);
  studio.stores.run.setState({ kind: 'idle' }, true);
  expect(document.title).toBe('Painted · Scenograph');
  expect(badges.at(-1)).toBeUndefined();
  look(false);
  expect(document.title).toBe('Scenograph');
  expect(badges.at(-1)).toBeNull();
});

it('says how many prompts of a benchmark are done, and that it is finished', () => {
  look(true);
  const run = { prompts: ['a', 'b', 'c', 'd'] } as never;
  studio.stores.benchmark.setState({ activity: 'running', run, items: [{}] as never });
  expect(document.title).toBe('25% 1 of 4 prompts · Scenograph');
  studio.stores.benchmark.setState({ activity: 'done', items: [{}, {}, {}, {}] as never });
  expect(document.title).toBe('4 of 4 prompts: finished · Scenograph');
  look(false);
});

it('says nothing to whoever looks', () => {
  look(false);
  studio.stores.run.setState(painting(8), true);
  expect(document.title).toBe('Scenograph');
  studio.stores.run.setState({ kind: 'idle' }, true);
  look(true);
  expect(document.title).toBe('Scenograph');
});
