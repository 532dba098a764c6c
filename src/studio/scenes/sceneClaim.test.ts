import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSceneClaim } from './sceneClaim';

/** The part of the Web Locks API that is used: exclusive locks, queued, given up on abort. */
function lockManager(): LockManager {
  const held = new Set<string>();
  const tails = new Map<string, Promise<unknown>>();
  const request = async (name: string, { signal }: LockOptions, hold: () => Promise<void>) => {
    const before = tails.get(name) ?? Promise.resolve();
    const aborted = new Promise((_, reject) =>
      signal?.addEventListener('abort', () => reject(new Error('gave up')), { once: true }),
    );
    const turn = Promise.race([before, aborted]);
    const mine = turn.then(() => {
      held.add(name);
      return hold().finally(() => held.delete(name));
    });
    tails.set(name, Promise.allSettled([before, mine]));
    return mine;
  };
  return {
    request,
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
  } as unknown as LockManager;
}

beforeEach(() => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), ms / 50);
    return abort.signal;
  });
});
afterEach(() => vi.restoreAllMocks());

it('gives a scene to one page at a time, and to the next when it is let go', async () => {
  const locks = lockManager();
  const [one, two] = [createSceneClaim(locks), createSceneClaim(locks)];
  expect(await one.take('a')).toBe(true);
  expect(await one.take('a')).toBe(true);
  expect(await two.take('a')).toBe(false);
  expect(await one.take('b')).toBe(true);
  expect(await two.take('a')).toBe(true);
  one.release();
  expect(await two.take('b')).toBe(true);
});

it('holds nothing after it was released, however often it had asked', async () => {
  const locks = lockManager();
  const [one, two] = [createSceneClaim(locks), createSceneClaim(locks)];
  const asked = [one.take('a'), one.take('b'), one.take('b'), one.take('a')];
  one.release();
  await Promise.all(asked);
  expect(await two.take('a')).toBe(true);
  expect(await createSceneClaim(locks).take('b')).toBe(true);
});

it('grants everything where the browser has no locks', async () => {
  const claim = createSceneClaim(null);
  expect(await claim.take('a')).toBe(true);
});

it('says which scenes other pages hold, without waiting for them', async () => {
  const locks = lockManager();
  const [one, two] = [createSceneClaim(locks), createSceneClaim(locks)];
  await one.take('a');
  expect([await one.isElsewhere('a'), await two.isElsewhere('a'), await two.isElsewhere('b')]).toEqual([
    false,
    true,
    false,
  ]);
  one.release();
  await vi.waitFor(async () => expect(await two.isElsewhere('a')).toBe(false));
  expect(await createSceneClaim(null).isElsewhere('a')).toBe(false);
});
