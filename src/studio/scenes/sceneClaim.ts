/** Milliseconds to wait for a scene that another page of this browser holds: one that is closing lets go soon. */
const PATIENCE = 4000;

export interface SceneClaim {
  /** Claims a scene for this page in place of the one before; false when another page holds it. */
  take(id: string): Promise<boolean>;
  release(): void;
}

/**
 * Sees to it that two pages don't keep the same scene over each other, with the browser's own locks. Where it has
 * none, every claim is granted.
 */
export function createSceneClaim(
  locks: LockManager | null = globalThis.navigator?.locks ?? null,
): SceneClaim {
  let wanted: string | null = null;
  let ticket = 0;
  let answer: Promise<boolean> = Promise.resolve(false);
  let letGo: () => void = () => undefined;

  const release = () => {
    wanted = null;
    ticket += 1;
    letGo();
    letGo = () => undefined;
  };
  const ask = (manager: LockManager, id: string) =>
    new Promise<boolean>((resolve) => {
      const mine = ticket;
      const hold = () => {
        // Granted too late: this page has gone on to another scene.
        if (ticket !== mine) return resolve(false);
        resolve(true);
        return new Promise<void>((done) => (letGo = done));
      };
      const fail = () => {
        // It may be asked for again later.
        if (ticket === mine) wanted = null;
        resolve(false);
      };
      manager.request(`scenograph-scene-${id}`, { signal: AbortSignal.timeout(PATIENCE) }, hold).catch(fail);
    });

  return {
    release,
    take(id) {
      if (!locks) return Promise.resolve(true);
      if (wanted === id) return answer;
      release();
      wanted = id;
      answer = ask(locks, id);
      return answer;
    },
  };
}
