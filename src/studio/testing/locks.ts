/** The part of the Web Locks API that is used: exclusive locks, queued, given up on abort. */
export function lockManager(): LockManager {
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
