import { scenesWords as say } from '../../words/parts/studio/scenes';
import { createStore, type StoreApi } from 'zustand';
import type { Notices } from '../notices/notices';
import type { Library, StoredPainting } from '../../library/store';
import { createKeeper } from './keeper';
import type { PaintingRecord } from '../../library/painting';

/** A painting with something to show it by. */
export interface PaintingEntry extends PaintingRecord {
  /** Object URL of the PNG, with the whole scene in its metadata. */
  readonly url: string;
}

export interface PaintingsState {
  /** The scene that the entries belong to. */
  readonly sceneId: string | null;
  /** Newest first. */
  readonly entries: readonly PaintingEntry[];
}

/** The paintings of the open scene; only the paintings controller writes it. */
export const createPaintingsStore = () => createStore<PaintingsState>(() => ({ sceneId: null, entries: [] }));

export interface PaintingsController {
  /** Shows the paintings of a scene. */
  show(sceneId: string): Promise<void>;
  /** Keeps a painting and puts it first; one with the same id is replaced. */
  add(painting: StoredPainting): Promise<void>;
  /** Removes a painting and offers to bring it back. */
  remove(id: string): Promise<void>;
  /** Removes paintings without a word; the function brings them back. */
  take(ids: readonly string[]): () => void;
  /** The PNG of a painting of the open scene, for saving. */
  png(id: string): Blob | null;
  dispose(): void;
}

/** Keeps paintings in the library and their pictures at hand. */
export function createPaintings(options: {
  readonly notices: Notices;
  readonly library: () => Promise<Library>;
  readonly store: StoreApi<PaintingsState>;
}): PaintingsController {
  const { notices, library, store } = options;
  const stored = new Map<string, StoredPainting>();
  const urls = new Map<string, string>();
  const keeper = createKeeper<StoredPainting>({
    put: async (painting) => (await library()).putPainting(painting),
    report: notices.report,
  });

  /** Its address is made when somebody looks at it. */
  const entryOf = (painting: StoredPainting): PaintingEntry => {
    const { record } = painting;
    stored.set(record.id, painting);
    return {
      ...record,
      get url() {
        const url = urls.get(record.id) ?? URL.createObjectURL(painting.png);
        urls.set(record.id, url);
        return url;
      },
    };
  };
  const release = (entries: readonly PaintingEntry[]) => {
    for (const { id } of entries) {
      stored.delete(id);
      URL.revokeObjectURL(urls.get(id) ?? '');
      urls.delete(id);
    }
  };
  const add = async (painting: StoredPainting) => {
    const { record } = painting;
    const { sceneId, entries } = store.getState();
    if (sceneId === record.sceneId) {
      release(entries.filter(({ id }) => id === record.id));
      const rest = entries.filter(({ id }) => id !== record.id);
      const place = rest.findIndex(({ createdAt }) => createdAt <= record.createdAt);
      store.setState({ entries: rest.toSpliced(place < 0 ? rest.length : place, 0, entryOf(painting)) });
    }
    await keeper.keep(record.id, painting);
  };

  return {
    async show(sceneId) {
      if (store.getState().sceneId === sceneId) return;
      release(store.getState().entries);
      store.setState({ sceneId, entries: [] });
      try {
        const found = await (await library()).listPaintings(sceneId);
        if (store.getState().sceneId !== sceneId) return;
        // One that was finished while these were read is already there.
        const there = new Set(store.getState().entries.map(({ id }) => id));
        const older = found.filter(({ record }) => !there.has(record.id)).map(entryOf);
        const entries = [...store.getState().entries, ...older];
        store.setState({ entries: entries.sort((a, b) => b.createdAt - a.createdAt) });
      } catch (error) {
        notices.report(error);
      }
    },
    add,
    async remove(id) {
      const entry = store.getState().entries.find((other) => other.id === id);
      const painting = stored.get(id);
      if (!entry || !painting) return;
      store.setState({ entries: store.getState().entries.filter((other) => other.id !== id) });
      release([entry]);
      keeper.drop(id);
      const perform = () => {
        notices.announce(say('pictureBack'));
        void add(painting);
      };
      notices.notify({ tone: 'info', text: say('pictureDeleted'), action: { label: say('undo'), perform } });
      try {
        await (await library()).removePainting(id);
      } catch (error) {
        notices.report(error);
      }
    },
    take(ids) {
      const entries = store.getState().entries.filter(({ id }) => ids.includes(id));
      const taken = entries.flatMap(({ id }) => stored.get(id) ?? []);
      store.setState({ entries: store.getState().entries.filter((entry) => !entries.includes(entry)) });
      release(entries);
      for (const { id } of entries) keeper.drop(id);
      const forget = async () => {
        for (const { id } of entries) await (await library()).removePainting(id);
      };
      const forgotten = forget().catch(notices.report);
      return () => {
        // Not before the last removal, which would take it away again.
        void forgotten.then(async () => {
          for (const painting of taken) await add(painting);
        });
      };
    },
    png: (id) => stored.get(id)?.png ?? null,
    dispose: keeper.dispose,
  };
}
