/** Milliseconds to wait for a scene that another page of this browser holds: one that is closing lets go soon. */
const PATIENCE = 4000;

export interface SceneClaim {
  /** Claims a scene for this page in place of the one before; false when another page holds it. */
  take(id: string): Promise<boolean>;
  /** True while another page holds the scene; asks without claiming it, and without waiting. */
  isElsewhere(id: string): Promise<boolean>;
  release(): void;
}

const lockOf = (id: string) => `scenograph-scene-${id}`;

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
      manager.request(lockOf(id), { signal: AbortSignal.timeout(PATIENCE) }, hold).catch(fail);
    });

  return {
    release,
    async isElsewhere(id) {
      if (!locks) return false;
      if (wanted === id) return !(await answer);
      const { held = [] } = await locks.query().catch((): LockManagerSnapshot => ({}));
      return held.some(({ name }) => name === lockOf(id));
    },
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
