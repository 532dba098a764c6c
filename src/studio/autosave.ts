import { create, type StoreApi } from 'zustand';
import type { Library } from '../library/store';
import type { DocumentStore } from './documentTypes';
import { reportProblem } from './problems';
import { sceneFileOf, sceneSettings, snapshotFrom } from './sceneFile';
import type { SettingsStore } from './settings';
import { snapshotOf, type Snapshot } from './snapshot';

/** Whether the open scene is kept. */
export interface SaveState {
  readonly kind: 'saved' | 'waiting' | 'failed';
  /** Milliseconds since 1970; null before the first time. */
  readonly savedAt: number | null;
}

export const createSaveStore = () => create<SaveState>(() => ({ kind: 'saved', savedAt: null }));
export const useSaveState = createSaveStore();

export interface Autosave {
  /** Keeps what isn't kept yet, now. */
  flush(): Promise<void>;
  /** Brings back the scene of the last visit; true when there was one. */
  restore(): Promise<boolean>;
  dispose(): void;
}

/** Milliseconds of quiet before a change is kept, and the longest a change waits. */
const QUIET = 400;
const LONGEST = 1500;

/** Keeps the open scene in the library as it changes, half-written plans included. */
export function createAutosave(options: {
  readonly document: StoreApi<DocumentStore>;
  readonly settings: StoreApi<SettingsStore>;
  readonly library: () => Promise<Library>;
  readonly store: StoreApi<SaveState>;
  readonly now: () => number;
}): Autosave {
  const { document, settings, library, store, now } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let writing: Promise<void> = Promise.resolve();
  let warned = false;

  const write = (snapshot: Snapshot, last: boolean) => {
    const scene = sceneFileOf(snapshot, sceneSettings(settings.getState()), now());
    // One after the other, so that an older state never lands on a newer one.
    writing = writing.then(async () => {
      try {
        const kept = await library();
        await kept.putScene(scene);
        if (last) await kept.setLastScene(scene.id);
        warned = false;
        store.setState({ kind: waitingSince === null ? 'saved' : 'waiting', savedAt: now() });
      } catch (error) {
        store.setState({ kind: 'failed' });
        // Once is enough, until it works again.
        if (!warned) reportProblem(error);
        warned = true;
      }
    });
    return writing;
  };
  const flush = async () => {
    clearTimeout(timer);
    if (waitingSince === null) return writing;
    waitingSince = null;
    return write(snapshotOf(document.getState()), true);
  };

  const unsubscribe = document.subscribe((s, before) => {
    const other = s.id !== before.id;
    if (other) {
      clearTimeout(timer);
      waitingSince = null;
      // An untouched empty scene is not worth keeping.
      if (!isBlank(before)) void write(snapshotOf(before), false);
      if (isBlank(s)) return;
    } else if (!changed(s, before)) return;
    waitingSince ??= now();
    store.setState({ kind: 'waiting' });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(QUIET, waitingSince + LONGEST - now())));
  });

  return {
    flush,
    async restore() {
      try {
        const kept = await library();
        const id = await kept.getLastScene();
        if (id === null) return false;
        const scene = await kept.getScene(id);
        // The person was faster: what they began stays.
        if (!isBlank(document.getState())) return false;
        const paintings = await kept.listPaintings(id);
        const revisions = paintings.map(({ record }) => record.planRevision);
        document.getState().restore(snapshotFrom(scene), Math.max(scene.revision, ...revisions));
        clearTimeout(timer);
        waitingSince = null;
        store.setState({ kind: 'saved', savedAt: scene.updatedAt });
        return true;
      } catch (error) {
        reportProblem(error);
        return false;
      }
    },
    dispose() {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

function isBlank(s: Snapshot): boolean {
  return s.prompt === '' && s.name === '' && s.plan.segments.length === 0 && s.tail === '';
}

function changed(a: Snapshot, b: Snapshot): boolean {
  return (
    a.plan !== b.plan ||
    a.prompt !== b.prompt ||
    a.name !== b.name ||
    a.objects !== b.objects ||
    a.tail !== b.tail
  );
}
