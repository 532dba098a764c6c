/** Milliseconds after which what could not be kept is tried again. */
const AGAIN = 3000;

/**
 * Writes things down one after the other, and again and again where that fails, as on a full disk. One that fails keeps
 * back none of the others.
 */
export interface Keeper<T> {
  /** Keeps a thing in place of what was to be kept under this id. Resolves when it was tried. */
  keep(id: string, thing: T): Promise<void>;
  /** There is nothing to be kept any more. */
  drop(id: string): void;
  /** Tries what is waiting now. */
  flush(): Promise<void>;
  dispose(): void;
}

export function createKeeper<T>(options: {
  readonly put: (thing: T) => Promise<void>;
  readonly kept?: () => void;
  readonly failed?: () => void;
  /** Told once, until it works again. */
  readonly report: (error: unknown) => void;
}): Keeper<T> {
  const unkept = new Map<string, T>();
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let warned = false;

  const tryAll = async (): Promise<void> => {
    clearTimeout(timer);
    const errors: unknown[] = [];
    for (const [id, thing] of unkept) {
      // A newer state may have come meanwhile: it is written next.
      if (unkept.get(id) !== thing) continue;
      try {
        await options.put(thing);
        if (unkept.get(id) === thing) unkept.delete(id);
        options.kept?.();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) {
      options.failed?.();
      if (!warned) options.report(errors[0]);
      timer = setTimeout(() => void flush(), AGAIN);
    }
    warned = errors.length > 0;
  };
  const flush = () => {
    // One turn does for all that came before it.
    next ??= writing.then(() => {
      next = null;
      return tryAll();
    });
    return (writing = next);
  };
  return {
    keep(id, thing) {
      unkept.delete(id);
      unkept.set(id, thing);
      return flush();
    },
    drop: (id) => void unkept.delete(id),
    flush,
    dispose: () => clearTimeout(timer),
  };
}
