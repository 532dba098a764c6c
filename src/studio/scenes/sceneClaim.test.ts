import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lockManager } from '../testing/locks';
import { createSceneClaim } from './sceneClaim';

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
