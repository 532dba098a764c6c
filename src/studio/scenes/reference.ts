import type { StoreApi } from 'zustand';
import type { StoredReference } from '../../library/reference/record';
import type { Library } from '../../library/store';
import { referenceWords as say } from '../../words/parts/panels/reference';
import type { Notices } from '../notices/notices';
import { createKeeper } from './keeper';
import type { ReferenceController, ReferenceState } from './referenceState';

export interface ReferenceOptions {
  readonly notices: Notices;
  readonly library: () => Promise<Library>;
  /** Keeps the open scene though nothing may be written in it yet: the reference belongs to it. */
  readonly keepScene: () => Promise<void>;
  readonly store: StoreApi<ReferenceState>;
}

/** Keeps the picture under the plan in the library, beside the scene. */
export function createReference(options: ReferenceOptions): ReferenceController {
  const { notices, library, keepScene, store } = options;
  let picture: Blob | null = null;
  const keeper = createKeeper<{ readonly sceneId: string; readonly stored: StoredReference | null }>({
    async put({ sceneId, stored }) {
      const shelves = await library();
      await (stored ? shelves.putReference(sceneId, stored) : shelves.removeReference(sceneId));
    },
    report: notices.report,
  });

  const set = (stored: StoredReference | null) => {
    const { reference } = store.getState();
    if (reference) URL.revokeObjectURL(reference.url);
    picture = stored?.picture ?? null;
    store.setState({
      reference: stored && { ...stored.record, url: URL.createObjectURL(stored.picture) },
    });
  };
  const keep = (stored: StoredReference | null) => {
    const { sceneId } = store.getState();
    if (sceneId !== null) void keeper.keep(sceneId, { sceneId, stored });
  };
  const present = (): StoredReference | null => {
    const { reference } = store.getState();
    if (!reference || !picture) return null;
    const { url: _, ...record } = reference;
    return { record, picture };
  };
  const put = (stored: StoredReference | null) => {
    set(stored);
    keep(stored);
  };
  /** Puts back what was there, as long as the scene is still open. */
  const undoing = (before: StoredReference | null) => {
    const { sceneId } = store.getState();
    const perform = () => store.getState().sceneId === sceneId && put(before);
    return { label: say('undo'), perform };
  };

  return {
    async show(sceneId) {
      if (store.getState().sceneId === sceneId) return;
      set(null);
      store.setState({ sceneId });
      try {
        const stored = await (await library()).getReference(sceneId);
        // The person may have brought one meanwhile.
        if (stored && store.getState().sceneId === sceneId && !store.getState().reference) set(stored);
      } catch (error) {
        notices.report(error);
      }
    },
    async bring(file) {
      try {
        const { bringReference } = await import('../../library/reference/bring');
        const stored = await bringReference(file);
        if (!stored) return false;
        const action = undoing(present());
        put(stored);
        await keepScene();
        notices.notify({ tone: 'info', text: say('isThere'), advice: say('isThereAdvice'), action });
      } catch (error) {
        notices.report(error);
      }
      return true;
    },
    change(changes) {
      const { reference } = store.getState();
      if (!reference) return;
      store.setState({ reference: { ...reference, ...changes } });
      keep(present());
    },
    remove() {
      const before = present();
      if (!before) return;
      const action = undoing(before);
      put(null);
      notices.notify({ tone: 'info', text: say('isGone'), action });
    },
    dispose: keeper.dispose,
  };
}
