import { createStore, type StoreApi } from 'zustand';
import type { ReferenceRecord, StoredReference } from '../../library/reference/record';
import type { Library } from '../../library/store';
import { scenesWords as say } from '../../words/parts/studio/scenes';
import type { Notices } from '../notices/notices';
import { createKeeper } from './keeper';

/** A reference with something to show it by. */
export interface Reference extends ReferenceRecord {
  /** Object URL of its picture. */
  readonly url: string;
}

export interface ReferenceState {
  /** The scene that it belongs to. */
  readonly sceneId: string | null;
  /** The picture under the plan; null where there is none. */
  readonly reference: Reference | null;
}

/** The picture under the plan of the open scene; only its controller writes it. */
export const createReferenceStore = () =>
  createStore<ReferenceState>(() => ({ sceneId: null, reference: null }));

type Changes = Partial<Pick<ReferenceRecord, 'x' | 'y' | 'width' | 'opacity' | 'locked'>>;

export interface ReferenceController {
  /** Shows what lies under the plan of a scene. */
  show(sceneId: string): Promise<void>;
  /** Lays a photo or a sketch under the plan, in place of one that is there. It leaves this device never. */
  bring(file: Blob): Promise<void>;
  change(changes: Changes): void;
  /** Takes it away and offers to bring it back. */
  remove(): void;
  dispose(): void;
}

/** Keeps the picture under the plan in the library, beside the scene. */
export function createReference(options: {
  readonly notices: Notices;
  readonly library: () => Promise<Library>;
  /** Keeps the open scene though nothing may be written in it yet: the reference belongs to it. */
  readonly keepScene: () => Promise<void>;
  readonly store: StoreApi<ReferenceState>;
}): ReferenceController {
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
        const action = undoing(present());
        put(stored);
        await keepScene();
        notices.notify({ tone: 'info', text: say('referenceThere'), advice: say('referenceAdvice'), action });
      } catch (error) {
        notices.report(error);
      }
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
      notices.notify({ tone: 'info', text: say('referenceGone'), action });
    },
    dispose: keeper.dispose,
  };
}
