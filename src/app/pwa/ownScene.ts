import type { Studio } from '../../studio/studio';
import { isBlank } from '../../studio/document/snapshot';

/** Of this tab alone, from a reload that the studio makes itself to the page that follows. */
const KEY = 'scenograph.own-scene';

/** Remembers which scene this tab shows: several tabs reload at once, and each is to have its own again. */
export function keepOwnScene(studio: Studio): void {
  const scene = studio.stores.document.getState();
  const isKept = !isBlank(scene) || studio.stores.reference.getState().reference !== null;
  sessionStorage.setItem(KEY, isKept ? scene.id : '');
}

/** That scene, once: its id, '' for an empty one, undefined where the page was opened by somebody. */
export function takeOwnScene(): string | undefined {
  try {
    const own = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return own ?? undefined;
  } catch {
    return undefined;
  }
}
