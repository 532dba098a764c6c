import { createStore, type StoreApi } from 'zustand';
import { scenesWords as say } from '../../words/parts/studio/scenes';
import type { Notices } from '../notices/notices';
import type { Library } from '../../library/store';
import type { DocumentStore } from '../document/documentTypes';
import type { SceneFile } from '../../library/scene';
import { createKeeper } from './keeper';
import type { SceneClaim } from './sceneClaim';
import { sceneFileOf, sceneSettings, snapshotFrom } from '../document/sceneFile';
import type { SettingsStore } from '../settings/settings';
import { isBlank, snapshotOf, type Snapshot } from '../document/snapshot';

/** Whether the open scene is kept. */
export interface SaveState {
  readonly kind: 'saved' | 'waiting' | 'failed';
  /** Milliseconds since 1970; null before the first time. */
  readonly savedAt: number | null;
}

export const createSaveStore = () => createStore<SaveState>(() => ({ kind: 'saved', savedAt: null }));

/** `elsewhere`: another page of this browser has the scene open, so it was left there. */
export type Restored = 'restored' | 'nothing' | { readonly elsewhere: string };

export interface Autosave {
  /** Keeps what isn't kept yet, now. */
  flush(): Promise<void>;
  /** Keeps the open scene even if nothing is written in it yet: something else belongs to it. */
  keepOpen(): Promise<void>;
  /** Brings back the scene of the last visit; or another one by its id, where it is kept. An empty id is an empty scene. */
  restore(own?: string): Promise<Restored>;
  /** True while another page of this browser has the scene open. */
  isElsewhere(id: string): Promise<boolean>;
  dispose(): void;
}

/** Milliseconds of quiet before a change is kept, and the longest a change waits. */
const QUIET = 120;
const LONGEST = 300;

/** Keeps the open scene in the library as it changes, half-written plans included. */
export function createAutosave(options: {
  readonly notices: Notices;
  readonly document: StoreApi<DocumentStore>;
  readonly settings: StoreApi<SettingsStore>;
  readonly library: () => Promise<Library>;
  readonly store: StoreApi<SaveState>;
  /** Keeps two pages from writing over each other. */
  readonly claim: SceneClaim;
  readonly now: () => number;
}): Autosave {
  const { notices, document, settings, library, store, claim, now } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let told: string | null = null;

  const keeper = createKeeper<{ readonly scene: SceneFile; readonly last: boolean }>({
    async put({ scene, last }) {
      const kept = await library();
      await kept.putScene(scene);
      if (last) await kept.setLastScene(scene.id);
    },
    kept: () => store.setState({ kind: waitingSince === null ? 'saved' : 'waiting', savedAt: now() }),
    failed: () => store.setState({ kind: 'failed' }),
    report: notices.report,
  });
  const write = (snapshot: Snapshot, last: boolean) => {
    const scene = sceneFileOf(snapshot, sceneSettings(settings.getState()), now());
    return keeper.keep(scene.id, { scene, last });
  };
  const flush = async () => {
    clearTimeout(timer);
    if (waitingSince === null) return keeper.flush();
    waitingSince = null;
    return write(snapshotOf(document.getState()), true);
  };

  /** An undo may lead back to a scene that another page has opened since. */
  const tell = (id: string) => {
    if (told === id || document.getState().id !== id) return;
    told = id;
    notices.notify({ tone: 'problem', text: say('openTwice'), advice: say('openTwiceAdvice') });
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
    // Also the first change of a new scene, which no page holds yet.
    void claim.take(s.id).then((mine) => mine || tell(s.id));
    waitingSince ??= now();
    store.setState({ kind: 'waiting' });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(QUIET, waitingSince + LONGEST - now())));
  });

  return {
    flush,
    async keepOpen() {
      const scene = snapshotOf(document.getState());
      if (!(await claim.take(scene.id))) tell(scene.id);
      await write(scene, true);
    },
    isElsewhere: claim.isElsewhere,
    async restore(own) {
      if (own === '') return 'nothing';
      try {
        const kept = await library();
        const known = own !== undefined && (await kept.getScene(own).catch(() => null)) !== null;
        const id = known ? own : await kept.getLastScene();
        if (id === null) return 'nothing';
        const scene = await kept.getScene(id);
        if (!(await claim.take(id))) return { elsewhere: id };
        // The person was faster: what they began stays.
        if (!isBlank(document.getState())) return 'nothing';
        document.getState().restore(snapshotFrom(scene), scene.revision);
        clearTimeout(timer);
        waitingSince = null;
        store.setState({ kind: 'saved', savedAt: scene.updatedAt });
        // The plan is there before its pictures are read; no edit from then on has a number that one of them has.
        document.getState().reserveRevisions(await kept.lastPaintedRevision(id));
        return 'restored';
      } catch (error) {
        notices.report(error);
        return 'nothing';
      }
    },
    dispose() {
      clearTimeout(timer);
      keeper.dispose();
      claim.release();
      unsubscribe();
    },
  };
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
