/** A finished change, named in words, with the state to go back (or forward) to. */
export interface Step<S> {
  readonly label: string;
  readonly snapshot: S;
}

/** Undo and redo as immutable states: structural sharing keeps a step as small as what it changed. */
export interface History<S> {
  /** Oldest first. */
  readonly past: readonly Step<S>[];
  /** Next to redo first. */
  readonly future: readonly Step<S>[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** How many steps are kept. */
export const HISTORY_LIMIT = 500;

export function emptyHistory<S>(): History<S> {
  return { past: [], future: [], canUndo: false, canRedo: false };
}

function history<S>(past: readonly Step<S>[], future: readonly Step<S>[]): History<S> {
  return { past, future, canUndo: past.length > 0, canRedo: future.length > 0 };
}

/** Remembers `before` as the state to go back to. */
export function record<S>({ past }: History<S>, label: string, before: S): History<S> {
  return history([...past, { label, snapshot: before }].slice(-HISTORY_LIMIT), []);
}

/** The history without its last step, as if that had never been. */
export function forget<S>({ past }: History<S>): History<S> {
  return history(past.slice(0, -1), []);
}

/** The history after one step back, with the state to show; null at the beginning. */
export function back<S>({ past, future }: History<S>, present: S): (History<S> & Step<S>) | null {
  const step = past.at(-1);
  if (!step) return null;
  return { ...history(past.slice(0, -1), [{ label: step.label, snapshot: present }, ...future]), ...step };
}

/** The history after one step forward, with the state to show; null at the end. */
export function forward<S>({ past, future }: History<S>, present: S): (History<S> & Step<S>) | null {
  const step = future[0];
  if (!step) return null;
  return { ...history([...past, { label: step.label, snapshot: present }], future.slice(1)), ...step };
}
