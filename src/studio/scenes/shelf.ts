import type { StoreApi } from 'zustand';
import type { WholeScene } from '../../library/archive/archive';
import { LIMITS } from '../../library/limits';
import type { Library } from '../../library/store';
import { clipped } from '../../library/text/plainText';
import { scenesWords as say } from '../../words/parts/studio/scenes';
import type { DocumentStore } from '../document/documentTypes';
import { refusalText } from '../document/fits';
import type { Notices } from '../notices/notices';
import type { Autosave } from './autosave';
import { copyOf, keptBeside, paintingsFor } from './copyScene';

/** What can be done with kept scenes that need not be open. Failures are shown as notices. */
export interface SceneShelf {
  /** Its newest picture, or else the one under its plan; null where it has neither. */
  thumbnail(id: string): Promise<Blob | null>;
  rename(id: string, name: string): Promise<void>;
  /** A scene of its own beside it, pictures included. */
  duplicate(id: string): Promise<void>;
  /** Takes it away with all that belongs to it, and offers to bring it back. The open scene stays. */
  remove(id: string, onBack: () => void): Promise<void>;
  /** All scenes as one file; null where that failed. */
  exportAll(): Promise<Blob | null>;
  /** Adds the scenes of such a file. One that is here already in another state comes as a copy. */
  bringBack(file: Blob): Promise<void>;
}

export interface ShelfOptions {
  readonly notices: Notices;
  readonly document: StoreApi<DocumentStore>;
  readonly autosave: Autosave;
  readonly library: () => Promise<Library>;
  readonly now: () => number;
}

export function createSceneShelf(options: ShelfOptions): SceneShelf {
  const { notices, document, autosave, library, now } = options;

  const whole = async (id: string): Promise<WholeScene> => {
    const shelves = await library();
    const [scene, paintings, traces, nodes, reference] = await Promise.all([
      shelves.getScene(id),
      shelves.listPaintings(id),
      shelves.listTraces(id),
      shelves.listRunNodes(id),
      shelves.getReference(id),
    ]);
    return { scene, paintings, traces, nodes, reference };
  };
  const put = async ({ scene, paintings, traces, nodes, reference }: WholeScene) => {
    const shelves = await library();
    await shelves.putScene(scene);
    for (const painting of paintings) await shelves.putPainting(painting);
    for (const trace of traces) await shelves.putTrace(trace);
    for (const node of nodes) await shelves.putRunNode(node);
    if (reference) await shelves.putReference(scene.id, reference);
  };
  /** Runs name pictures and each other by id: a copy begins without them, as one of an open scene does. */
  const copied = ({ scene, paintings, reference }: WholeScene): WholeScene => {
    const copy = copyOf(scene);
    return { scene: copy, paintings: paintingsFor(copy.id, paintings), traces: [], nodes: [], reference };
  };
  /** What belonged to a scene that is here already, and was deleted since. */
  const putMissing = async ({ scene: { id }, paintings, reference }: WholeScene) => {
    const shelves = await library();
    const here = new Set((await shelves.listPaintings(id)).map(({ record }) => record.id));
    for (const painting of paintings) if (!here.has(painting.record.id)) await shelves.putPainting(painting);
    if (reference && !(await shelves.getReference(id))) await shelves.putReference(id, reference);
  };
  const tried = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      await autosave.flush();
      return await work();
    } catch (error) {
      notices.report(error);
      return null;
    }
  };

  return {
    async thumbnail(id) {
      const shelves = await library();
      const [newest] = await shelves.listPaintings(id).catch(() => []);
      return newest?.png ?? (await shelves.getReference(id).catch(() => null))?.picture ?? null;
    },
    async rename(id, name) {
      if (document.getState().id === id) return document.getState().setName(name);
      await tried(async () => {
        const shelves = await library();
        const most = LIMITS.sceneName;
        await shelves.putScene({ ...(await shelves.getScene(id)), name: clipped(name, most) });
        const excess = { limit: 'sceneName', most, found: name.length } as const;
        if (name.length > most) notices.notify({ tone: 'problem', text: refusalText(excess) });
      });
    },
    async duplicate(id) {
      await tried(async () => {
        const copy = copied(await whole(id));
        const name = say('copyOf', { name: copy.scene.name || copy.scene.prompt });
        await put({
          ...copy,
          scene: { ...copy.scene, name: clipped(name, LIMITS.sceneName), updatedAt: now() },
        });
      });
    },
    async remove(id, onBack) {
      if (document.getState().id === id) return;
      await tried(async () => {
        const kept = await whole(id);
        await (await library()).removeScene(id);
        const perform = () => void tried(() => put(kept)).then(onBack);
        notices.notify({ tone: 'info', text: say('sceneDeleted'), action: { label: say('undo'), perform } });
      });
    },
    exportAll: () =>
      tried(async () => {
        const scenes: WholeScene[] = [];
        for (const { id } of await (await library()).listScenes()) scenes.push(await whole(id));
        const { writeArchive } = await import('../../library/archive/archive');
        return writeArchive(scenes);
      }),
    async bringBack(file) {
      await tried(async () => {
        const { readArchive } = await import('../../library/archive/archive');
        const { scenes, skipped } = await readArchive(file);
        const shelves = await library();
        let brought = 0;
        for (const each of scenes) {
          const there = await keptBeside(shelves, each.scene);
          if (there !== 'same') {
            await put(there === 'other' ? copied(each) : each);
            brought += 1;
          } else await putMissing(each);
        }
        notices.notify({
          tone: skipped > 0 ? 'problem' : 'info',
          text: say('scenesBrought', { count: brought, there: scenes.length - brought }),
          ...(skipped > 0 && { advice: say('filesSkipped', { count: skipped }) }),
        });
      });
    },
  };
}
