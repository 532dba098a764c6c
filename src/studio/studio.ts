import type { BundleManifest } from '../bundles/manifest/manifest';
import { decodePng } from '../generator/pictures/decodePng';
import { memoryShelves, openShelves, type Shelves } from '../library/shelf';
import { openLibrary, requestPersistence, type Library } from '../library/store';
import { MAX } from '../plan/box';
import { objectsOf } from '../plan/plan';
import { inMemoryText } from '../words/parts/notes';
import { scenesWords as say } from '../words/parts/studio/scenes';
import { createBenchmark, type Benchmark } from './benchmark/benchmark';
import { keptRunOn } from './benchmark/kept';
import { createCompose, type Compose } from './document/compose';
import { refusalText } from './document/fits';
import { createLooker, type Looker } from './looks/looker';
import { createBrowserModels, createModelChoice, roomBeside } from './models/create';
import { createModelInUse, type LoadGenerator, type ModelInUse } from './models/inUse';
import { createLease } from './models/lease';
import type { ModelsOnDevice } from './models/onDevice';
import { createNotices, type Notices } from './notices/notices';
import { createRepaintAsks, type RepaintAsks } from './repaint/asks';
import { createReplay, type Replay } from './replay/timeline';
import { createRunController, type RunController } from './run/run';
import { createTraceLog } from './run/trace';
import { followUncertainty } from './run/uncertainty';
import { createAutosave, type Autosave } from './scenes/autosave';
import { createPaintings, type PaintingsController } from './scenes/paintings';
import { createSceneClaim } from './scenes/sceneClaim';
import { createScenes, type Scenes } from './scenes/scenes';
import { createSceneShelf, type SceneShelf } from './scenes/shelf';
import { browserKeep, type Keep } from './settings/settings';
import { createStores, type StudioStores } from './stores';
import { createTidy, type Tidy } from './tidy/tidy';
import { bringTrace } from './tree/bring';
import { createRunTree, type RunTree } from './tree/runTree';

/** A studio: what it is, in its stores, and what it can do. */
export interface Studio {
  readonly stores: StudioStores;
  readonly notices: Notices;
  readonly run: RunController;
  /** The model in use: loading it, and changing to another one. */
  readonly model: ModelInUse;
  /** The models on this device: bringing and deleting them. */
  readonly onDevice: ModelsOnDevice;
  readonly paintings: PaintingsController;
  readonly repaint: RepaintAsks;
  readonly tidy: Tidy;
  /** What can be done with the selected objects together. */
  readonly compose: Compose;
  readonly tree: RunTree;
  readonly replay: Replay;
  /** Looks at what was painted. */
  readonly looker: Looker;
  /** Runs over a list of prompts. */
  readonly benchmark: Benchmark;
  readonly scenes: Scenes;
  /** Kept scenes that need not be open. */
  readonly shelf: SceneShelf;
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
  /** Where settings are kept; the browser's own place unless given. */
  readonly keep?: Keep;
}

/** Builds a studio, stores and all. Several may live in one page. */
export function createStudio(options: StudioOptions): Studio {
  const now = Date.now;
  const stores = createStores({ keep: options.keep === undefined ? browserKeep() : options.keep, now });
  const { document: doc, view, settings } = stores;
  const notices = createNotices(stores.notices);
  let opened: Promise<Library> | null = null;
  let shelves: Promise<Shelves> | null = null;
  const library = () => (opened ??= (options.library ?? openLibrary)());
  const generator = () => model.generator();
  const lease = createLease(generator);

  const paintings = createPaintings({ notices, library, store: stores.paintings });
  const traces = createTraceLog({ notices, library, store: stores.traces, now });
  const autosave = createAutosave({
    notices,
    document: doc,
    settings,
    library,
    store: stores.saving,
    claim: createSceneClaim(),
    now,
  });
  const model: ModelInUse = createModelInUse({
    notices,
    lease,
    load: options.loadGenerator,
    ...(options.readManifest && { manifest: options.readManifest }),
    ...(options.forgetModel && { forget: options.forgetModel }),
    backend: () => settings.getState().backend,
    store: stores.model,
    choice: createModelChoice(settings),
    roomBeside: (id) => roomBeside(id, stores.model.getState(), stores.onDevice.getState()),
  });
  const onDevice = createBrowserModels({
    notices,
    inUse: model,
    model: stores.model,
    settings,
    store: stores.onDevice,
  });
  const run: RunController = createRunController({
    notices,
    generator,
    lease,
    model: stores.model,
    waiting: stores.waiting,
    reloadModel: () => void model.load(),
    document: doc,
    settings,
    view,
    store: stores.run,
    candidates: stores.candidates,
    paintings,
    traces,
    now,
    random: Math.random,
  });
  const repaint = createRepaintAsks({ ...stores, notices, paint: run.paint });
  const tidy = createTidy({ notices, document: doc, model: stores.model });
  const compose = createCompose({
    document: doc,
    view,
    notices,
    coordinates: () => {
      const loaded = stores.model.getState();
      return loaded.kind === 'ready' ? loaded.description.coordinates : { step: 1, max: MAX };
    },
  });
  const endUncertainty = followUncertainty({
    notices,
    generator,
    lease,
    document: doc,
    view,
    model: stores.model,
    store: stores.uncertainty,
  });
  const benchmark = createBenchmark({
    notices,
    generator,
    lease,
    model: stores.model,
    store: stores.benchmark,
    kept: keptRunOn(() => (shelves ??= openShelves('scenograph-benchmark').catch(memoryShelves))),
    now,
  });
  const looker = createLooker({
    generator,
    lease,
    paintings: stores.paintings,
    png: paintings.png,
    model: stores.model,
    store: stores.looks,
    pixelsOf: decodePng,
  });
  let begin: () => void = () => undefined;
  const began = new Promise<void>((resolve) => (begin = resolve));
  const shelf = createSceneShelf({ notices, document: doc, autosave, library, now });
  const scenes = createScenes({
    bringArchive: shelf.bringBack,
    notices,
    document: doc,
    settings,
    view,
    paintings,
    autosave,
    library,
    bringTrace: async (file) => {
      // Not before the last scene is back: the runs would join one that is about to go.
      await began;
      const { id: sceneId } = doc.getState();
      await showScene(sceneId);
      const node = await bringTrace(file, { sceneId, now: now(), tree, paintings });
      replay.select(node);
      replay.seek(0);
    },
    now,
  });

  const tree: RunTree = createRunTree({
    notices,
    document: doc,
    view,
    traces,
    tracesStore: stores.traces,
    paintings,
    paintingsStore: stores.paintings,
    running: () => ['planning', 'painting'].includes(stores.run.getState().kind),
    library,
    store: stores.tree,
    now,
  });
  const replay = createReplay({ ...stores, store: stores.replay });

  const showScene = async (id: string) => {
    await Promise.all([paintings.show(id), traces.show(id)]);
    await tree.show(id);
  };
  const unsubscribe = doc.subscribe((s, before) => {
    if (s.id !== before.id) void showScene(s.id);
    if (s.refused && s.refused !== before.refused)
      notices.notify({ tone: 'problem', text: refusalText(s.refused) });
    if (s.plan !== before.plan) view.getState().keepOnly(objectsOf(s.plan).map(({ id }) => id));
  });
  // Some browsers ask the person before they promise to keep things: not before there is something to keep.
  const persist = stores.paintings.subscribe(({ entries }) => {
    if (entries.length === 0) return;
    persist();
    void requestPersistence();
  });
  const leave = () => {
    void autosave.flush();
    void traces.flush();
    void tree.flush();
    run.flush();
  };
  const leaveIfHidden = () => document.visibilityState === 'hidden' && leave();

  return {
    stores,
    notices,
    run,
    model,
    onDevice,
    paintings,
    repaint,
    tidy,
    compose,
    tree,
    replay,
    looker,
    benchmark,
    scenes,
    shelf,
    autosave,
    library,
    async start(link) {
      window.addEventListener('pagehide', leave);
      document.addEventListener('visibilitychange', leaveIfHidden);
      const loading = model.load();
      const kept = await library();
      if (kept.inMemory) notices.notify({ tone: 'problem', ...inMemoryText(kept.inMemory) });
      kept.onMemory((error) => notices.report(error));
      const restored = await autosave.restore();
      begin();
      if (typeof restored === 'object') {
        notices.notify({
          tone: 'info',
          text: say('elsewhere'),
          action: { label: say('openHere'), perform: () => void scenes.open(restored.elsewhere) },
        });
      }
      await showScene(doc.getState().id);
      if (link !== undefined) await scenes.openLink(link);
      await benchmark.restore().catch(notices.report);
      await loading;
    },
    async dispose() {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leaveIfHidden);
      run.stop();
      endUncertainty();
      looker.dispose();
      benchmark.dispose();
      unsubscribe();
      persist();
      await tree.flush();
      replay.dispose();
      tree.dispose();
      await autosave.flush();
      autosave.dispose();
      paintings.dispose();
      await onDevice.dispose();
      await model.dispose();
    },
  };
}
