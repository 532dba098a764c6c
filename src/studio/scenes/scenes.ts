import type { StoreApi } from 'zustand';
import { noteText } from '../../words/parts/notes';
import { scenesWords as say } from '../../words/parts/studio/scenes';
import { LibraryError } from '../../library/errors';
import type { Imported } from '../../library/importFile';
import { isArchive } from '../../library/archive/isArchive';
import { sceneFromFragment, sceneToFragment } from '../../library/link';
import { fileStem } from '../../library/text/plainText';
import { sceneToJson } from '../../library/sceneJson';
import type { SceneFile } from '../../library/scene';
import type { TraceFile } from '../../library/traceFile';
import type { Library } from '../../library/store';
import type { Notices } from '../notices/notices';
import type { DocumentStore } from '../document/documentTypes';
import { sceneFileOf, sceneSettings } from '../document/sceneFile';
import type { SettingsStore } from '../settings/settings';
import type { ViewStore } from '../document/view';
import type { Autosave } from './autosave';
import { copyOf, keptBeside, paintingsFor } from './copyScene';
import type { PaintingsController } from './paintings';

/** Opening, saving and bringing in scenes. Failures are shown as notices; nothing that is open is lost. */
export interface Scenes {
  newScene(): Promise<void>;
  /** Opens a scene of the library; a copy of it, with its pictures, while another page has it open. */
  open(id: string): Promise<void>;
  /** Removes a scene of the library for good, with its paintings; the open one is replaced by an empty one. */
  remove(id: string): Promise<void>;
  /** The scenes of the library, newest first. */
  list(): Promise<SceneFile[]>;
  /** Brings in a file: a PNG with a scene, a scene as JSON, a chain as text, or a picture to trace from. */
  openFile(file: Blob): Promise<void>;
  /** Opens runs that come with the studio as a new scene of that name, at the last of them. */
  openRuns(file: TraceFile, name: string): Promise<void>;
  /** Opens the scene in the fragment of an address. */
  openLink(fragment: string): Promise<void>;
  /** The open scene as the fragment of an address; null, with a notice, when it is too long. */
  linkToScene(): Promise<string | null>;
  /** The open scene as a JSON file, and a name for it. */
  exportScene(): { readonly file: Blob; readonly name: string };
}

export function createScenes(options: {
  readonly notices: Notices;
  readonly document: StoreApi<DocumentStore>;
  readonly settings: StoreApi<SettingsStore>;
  readonly view: StoreApi<ViewStore>;
  readonly paintings: PaintingsController;
  readonly autosave: Autosave;
  readonly library: () => Promise<Library>;
  /** Puts the runs of a trace file into the open scene. */
  readonly bringTrace?: (file: TraceFile) => Promise<void>;
  /** The same, and takes the document to the last of them. */
  readonly goToTrace?: (file: TraceFile) => Promise<void>;
  /** Lays a picture that holds no scene under the plan. */
  readonly bringReference?: (file: Blob) => Promise<boolean>;
  /** Takes in a file that holds many scenes. */
  readonly bringArchive?: (file: Blob) => Promise<void>;
  readonly now: () => number;
}): Scenes {
  const { notices, document, settings, view, paintings, autosave, library, now } = options;

  const applyChain = ({ plan, prompt, problems, notes }: Extract<Imported, { kind: 'chain' }>) => {
    const wanted = prompt && document.getState().prompt.trim() === '' ? { prompt } : {};
    const { replacePlan } = document.getState();
    if (!replacePlan(plan, { fromModel: true, label: say('openPlan'), ...wanted })) return;
    view.getState().showPainting(null);
    if (problems === 0) return notices.notify({ tone: 'info', text: say('planOpen') });
    return notices.notify({
      tone: 'problem',
      text: say('planOpenWith', { problems }),
      advice: notes.every(({ code }) => code === 'chain-problem')
        ? say('asProse')
        : notes.slice(0, 3).map(noteText).join(' '),
    });
  };

  /**
   * A file may hold another state of a scene that is kept, or a scene that another page has open: it becomes a scene of
   * its own, and both stay.
   */
  const apart = async (scene: SceneFile): Promise<SceneFile> => {
    const kept = await keptBeside(await library(), scene);
    return kept !== 'other' && !(await autosave.isElsewhere(scene.id)) ? scene : copyOf(scene);
  };

  /** A scene that another page has open goes on here as a copy: neither writes over the other. */
  const openCopy = async (scene: SceneFile) => {
    const copy = copyOf(scene);
    const shelves = await library();
    const [stored, reference] = await Promise.all([
      shelves.listPaintings(scene.id),
      shelves.getReference(scene.id),
    ]);
    if (reference) await shelves.putReference(copy.id, reference);
    await applyScene(copy, null);
    await paintings.show(copy.id);
    // Oldest first, as they were made.
    for (const painting of paintingsFor(copy.id, stored).toReversed()) await paintings.add(painting);
    notices.notify({ tone: 'info', text: say('openAsCopy'), advice: say('openAsCopyAdvice') });
  };

  const applyScene = async (scene: SceneFile, png: Blob | null) => {
    document.getState().load(scene);
    settings.getState().set({ ...scene.settings, randomSeed: false });
    view.getState().showPainting(null);
    if (!png || !scene.painting) return;
    await paintings.show(scene.id);
    await paintings.add({ record: { ...scene.painting, sceneId: scene.id }, png });
    view.getState().showPainting(scene.painting.id);
  };

  const bringIn = async (scene: SceneFile, png: Blob | null) => {
    await autosave.flush();
    await applyScene(await apart(scene), png);
    notices.notify({
      tone: 'info',
      text: say('sceneOpen'),
      advice: say('sceneOpenAdvice'),
    });
  };
  const newScene = async () => {
    await autosave.flush();
    document.getState().newScene();
    view.getState().showPainting(null);
  };
  const current = () => sceneFileOf(document.getState(), sceneSettings(settings.getState()), now());

  return {
    newScene,
    async openRuns(file, name) {
      await newScene();
      document.getState().setName(name);
      await options.goToTrace?.(file);
    },
    async open(id) {
      try {
        await autosave.flush();
        const scene = await (await library()).getScene(id);
        await ((await autosave.isElsewhere(id)) ? openCopy(scene) : applyScene(scene, null));
      } catch (error) {
        notices.report(error);
      }
    },
    async remove(id) {
      try {
        if (document.getState().id === id) document.getState().newScene();
        await autosave.flush();
        await (await library()).removeScene(id);
      } catch (error) {
        notices.report(error);
      }
    },
    async list() {
      return (await library()).listScenes();
    },
    async openFile(file) {
      try {
        if (options.bringArchive && (await isArchive(file))) return await options.bringArchive(file);
        // Its readers come with the first file: most visits open none.
        const { readImport } = await import('../../library/importFile');
        const imported = await readImport(file).catch(async (error: unknown) => {
          if (!options.bringReference || !(await isForeignPicture(file, error))) throw error;
          await options.bringReference(file);
          return null;
        });
        if (!imported) return;
        if (imported.kind === 'trace') {
          await options.bringTrace?.(imported.file);
          notices.notify({
            tone: 'info',
            text: say('replayOpen'),
            advice: [say('replayOpenAdvice'), ...imported.notes.map(noteText)].join(' '),
          });
          return;
        }
        if (imported.kind === 'chain') {
          applyChain(imported);
          return;
        }
        await bringIn(imported.scene, imported.png);
        for (const note of imported.notes) notices.notify({ tone: 'problem', text: noteText(note) });
      } catch (error) {
        notices.report(error);
      }
    },
    async openLink(fragment) {
      try {
        await bringIn(await sceneFromFragment(fragment), null);
      } catch (error) {
        notices.report(error);
      }
    },
    async linkToScene() {
      try {
        return await sceneToFragment(current());
      } catch (error) {
        notices.report(error);
        return null;
      }
    },
    exportScene() {
      const scene = current();
      return {
        file: new Blob([sceneToJson(scene)], { type: 'application/json' }),
        name: `${fileStem(scene.name || scene.prompt) || 'scene'}.scenograph.json`,
      };
    },
  };
}

/** True for a picture that the studio has not made. */
async function isForeignPicture(file: Blob, error: unknown): Promise<boolean> {
  if (
    !(error instanceof LibraryError) ||
    !['picture-without-scene', 'file-kind-unknown'].includes(error.code)
  )
    return false;
  const { isPicture } = await import('../../library/reference/isPicture');
  return isPicture(file);
}
