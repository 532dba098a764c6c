import { z } from 'zod';
import { isSceneFragment } from '../library/link';
import type { Studio } from '../studio/studio';
import { MAX_SEED } from '../library/limits';
import type { Settings } from '../studio/settings/settings';

const seedSchema = z.coerce.number().int().min(0).max(MAX_SEED);
const backendSchema = z.enum(['auto', 'webgpu', 'wasm']);

/** Settings in the page's address: `?seed=7` fixes the seed, `?backend=wasm` the back end. What isn't valid is passed over. */
export function settingsFromAddress(search: string): Partial<Settings> {
  const query = new URLSearchParams(search);
  const seed = query.has('seed') ? seedSchema.safeParse(query.get('seed')) : null;
  const backend = backendSchema.safeParse(query.get('backend'));
  return {
    ...(seed?.success && { seed: seed.data, randomSeed: false }),
    ...(backend.success && { backend: backend.data }),
  };
}

/** Takes the settings in the address over. */
export function applyAddress(studio: Studio): void {
  studio.stores.settings.getState().set(settingsFromAddress(window.location.search));
}

/** The scene in the address, which is taken out of it: a reload then shows the scene as it was left. */
export function takeSceneLink(): string | undefined {
  const { hash, pathname, search } = window.location;
  if (!isSceneFragment(hash)) return undefined;
  window.history.replaceState(null, '', pathname + search);
  return hash;
}
