import type { BundleManifest } from '../bundles/manifest/manifest';
import { decodePng } from '../generator/pictures/decodePng';
import { inMemoryText } from '../library/notes/noteText';
import { memoryShelves, openShelves, type Shelves } from '../library/shelf';
import { openLibrary, requestPersistence, type Library } from '../library/store';
import { objectsOf } from '../plan/plan';
import { notify } from './notices/announce';
import { createBenchmark, type Benchmark } from './benchmark/benchmark';
import { useBenchmark } from './benchmark/benchmarkStore';
import { keptRunOn } from './benchmark/kept';
import { useCandidates } from './run/candidates';
import { createAutosave, useSaveState, type Autosave } from './scenes/autosave';
import { useDocument } from './document/document';
import { useLooks } from './critic/findings';
import { createLooker, type Looker } from './critic/looker';
import { createModelController, useModel, type LoadGenerator, type ModelController } from './models/loading';
import { createModelChoice, createStudioManager, roomBeside, whenIdle } from './models/create';
import type { ModelManager } from './models/installing';
import { createPaintings, usePaintings, type PaintingsController } from './scenes/paintings';
import { reportProblem } from './notices/problems';
import { createRunController, useRun, type RunController } from './run/run';
import { replay, watchForReplay } from './replay/replayStore';
import { bringTrace } from './runs/bring';
import { createRunTree, type RunTree } from './runs/runTree';
import { useRunTree } from './runs/treeState';
import { createSceneClaim } from './scenes/sceneClaim';
import { createScenes, type Scenes } from './scenes/scenes';
import { useSettings } from './settings/settings';
import { createTraceLog, useTraces } from './run/trace';
import { followUncertainty, useUncertainty } from './run/uncertainty';
import { useView } from './document/view';

/** The controllers of the studio: what can be done. What is, is in the stores. */
export interface Studio {
  readonly runs: RunController;
  readonly models: ModelController;
  /** The models on this device: bringing and deleting them. */
  readonly manager: ModelManager;
  readonly paintings: PaintingsController;
  readonly tree: RunTree;
  /** Looks at what was painted. */
  readonly looker: Looker;
  /** Runs over a list of prompts. */
  readonly benchmark: Benchmark;
  readonly scenes: Scenes;
  readonly autosave: Autosave;
  /** The library, opened on first use. */
  library(): Promise<Library>;
  /** Brings back the last scene and begins to load the model. */
  start(link?: string): Promise<void>;
  dispose(): Promise<void>;
}

export interface StudioOptions {
  readonly loadGenerator: LoadGenerator;
  /** The manifest of the model kept on the device. */
  readonly readManifest?: () => Promise<BundleManifest | null>;
  /** Deletes the model files kept on the device. */
  readonly forgetModel?: () => Promise<void>;
  /** For tests: another library than the browser's. */
  readonly library?: () => Promise<Library>;
}

/** Builds the one studio of the page over the stores. */
export function createStudio(options: StudioOptions): Studio {
  const now = Date.now;
  let opened: Promise<Library> | null = null;
  let shelves: Promise<Shelves> | null = null;
  const library = () => (opened ??= (options.library ?? openLibrary)());

  const paintings = createPaintings({ library, store: usePaintings });
  const traces = createTraceLog({ library, store: useTraces, now });
  const autosave = createAutosave({
    document: useDocument,
    settings: useSettings,
    library,
    store: useSaveState,
    claim: createSceneClaim(),
    now,
  });
  const models: ModelController = createModelController({
    load: options.loadGenerator,
    ...(options.readManifest && { manifest: options.readManifest }),
    ...(options.forgetModel && { forget: options.forgetModel }),
    backend: () => useSettings.getState().backend,
    store: useModel,
    choice: createModelChoice(),
    beforeUnload: () => runs.stop(),
    whenIdle,
    roomBeside,
  });
  const manager = createStudioManager(models);
  const runs: RunController = createRunController({
    generator: models.generator,
    reloadModel: () => void models.load(),
    document: useDocument,
    settings: useSettings,
    view: useView,
    store: useRun,
    candidates: useCandidates,
    paintings,
    traces,
    now,
    random: Math.random,
  });
  const endUncertainty = followUncertainty({
    generator: models.generator,
    document: useDocument,
    view: useView,
    run: useRun,
    model: useModel,
    store: useUncertainty,
  });
  const benchmark = createBenchmark({
    generator: models.generator,
    run: useRun,
    model: useModel,
    store: useBenchmark,
    kept: keptRunOn(() => (shelves ??= openShelves('scenograph-benchmark').catch(memoryShelves))),
    now,
  });
  const looker = createLooker({
    generator: models.generator,
    paintings: usePaintings,
    png: paintings.png,
    run: useRun,
    model: useModel,
    store: useLooks,
    pixelsOf: decodePng,
  });
  let begin: () => void = () => undefined;
  const began = new Promise<void>((resolve) => (begin = resolve));
  const scenes = createScenes({
    document: useDocument,
    settings: useSettings,
    view: useView,
    paintings,
    autosave,
    library,
    bringTrace: async (file) => {
      // Not before the last scene is back: the runs would join one that is about to go.
      await began;
      const { id: sceneId } = useDocument.getState();
      await showScene(sceneId);
      const node = await bringTrace(file, { sceneId, now: now(), tree, paintings });
      replay.select(node);
      replay.seek(0);
    },
    now,
  });

  const tree: RunTree = createRunTree({
    document: useDocument,
    view: useView,
    traces,
    tracesStore: useTraces,
    paintings,
    paintingsStore: usePaintings,
    running: () => useRun.getState().kind === 'planning' || useRun.getState().kind === 'painting',
    library,
    store: useRunTree,
    now,
  });

  const unwatch = watchForReplay({
    document: useDocument,
    run: useRun,
    tree: useRunTree,
    traces: useTraces,
  });

  const showScene = async (id: string) => {
    await Promise.all([paintings.show(id), traces.show(id)]);
    await tree.show(id);
  };
  const unsubscribe = useDocument.subscribe((s, before) => {
    if (s.id !== before.id) void showScene(s.id);
    if (s.plan !== before.plan) useView.getState().keepOnly(objectsOf(s.plan).map(({ id }) => id));
  });
  // Some browsers ask the person before they promise to keep things: not before there is something to keep.
  const persist = usePaintings.subscribe(({ entries }) => {
    if (entries.length === 0) return;
    persist();
    void requestPersistence();
  });
  const leave = () => {
    void autosave.flush();
    void traces.flush();
    void tree.flush();
    runs.flush();
  };
  const leaveIfHidden = () => document.visibilityState === 'hidden' && leave();

  return {
    runs,
    models,
    manager,
    paintings,
    tree,
    looker,
    benchmark,
    scenes,
    autosave,
    library,
    async start(link) {
      window.addEventListener('pagehide', leave);
      document.addEventListener('visibilitychange', leaveIfHidden);
      const loading = models.load();
      const kept = await library();
      if (kept.inMemory) notify({ tone: 'problem', ...inMemoryText(kept.inMemory) });
      kept.onMemory(reportProblem);
      const restored = await autosave.restore();
      begin();
      if (typeof restored === 'object') {
        notify({
          tone: 'info',
          text: 'Your last scene is open in another tab, so this one begins empty.',
          action: { label: 'Open it here', perform: () => void scenes.open(restored.elsewhere) },
        });
      }
      await showScene(useDocument.getState().id);
      if (link !== undefined) await scenes.openLink(link);
      await benchmark.restore().catch(reportProblem);
      await loading;
    },
    async dispose() {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leaveIfHidden);
      runs.stop();
      endUncertainty();
      looker.dispose();
      benchmark.dispose();
      unsubscribe();
      persist();
      await tree.flush();
      unwatch();
      tree.dispose();
      await autosave.flush();
      autosave.dispose();
      await manager.dispose();
      await models.dispose();
    },
  };
}
