import type { ActionState } from './action';

/** The one thing to press next: what Ctrl+Enter does, and which button carries the accent. Null while a run is on. */
export function nextAction(s: ActionState): 'plan' | 'continue' | 'paint' | null {
  if (s.running !== null) return null;
  if (!s.planned || s.stale) return s.promptable ? 'plan' : s.planned ? 'paint' : null;
  return s.complete ? 'paint' : 'continue';
}
