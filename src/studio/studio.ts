import { decodePng } from '../generator/pictures/decodePng';
import { memoryShelves, openShelves, type Shelves } from '../library/shelf';
import { openLibrary, requestPersistence, type Library } from '../library/store';
import { MAX } from '../plan/box';
import { objectsOf } from '../plan/plan';
import { whenIdle } from '../scheduling/idle';
import { inMemoryText } from '../words/parts/notes';
import { scenesWords as say } from '../words/parts/studio/scenes';
import { lateBenchmark } from './benchmark/late';
import { createCompose } from './document/compose/compose';
import { refusalText } from './document/fits';
import { createLooker } from './looks/looker';
import { createBrowserModels, createModelChoice, roomBeside } from './models/create';
import { createModelInUse, type ModelInUse } from './models/inUse';
import { createLease } from './models/lease';
import { createNotices } from './notices/notices';
import { createOwn } from './own';
import { createRepaintAsks } from './repaint/asks';
import { createReading } from './reading/reading';
import { createReplay } from './replay/timeline';
import { createRunController, type RunController } from './run/run';
import { createTraceLog } from './run/trace';
import { followUncertainty } from './run/uncertainty';
import { createAutosave } from './scenes/autosave';
import { createPaintings } from './scenes/paintings';
import { createSceneClaim } from './scenes/sceneClaim';
import { lateReference, lateShelf } from './scenes/late';
import { createScenes } from './scenes/scenes';
import { browserKeep } from './settings/settings';
import { createStores } from './stores';
import { createTidy } from './tidy/tidy';
import { createRunTree, type RunTree } from './tree/runTree';
import type { TraceFile } from '../library/traceFile';
import type { Studio, StudioOptions } from './studioTypes';

export type { Studio } from './studioTypes';

/** Builds a studio, stores and all. Several may live in one page. */
export function createStudio(options: StudioOptions): Studio {
  const now = Date.now;
  const stores = createStores({ keep: options.keep === undefined ? browserKeep() : options.keep, now });
  const { document: doc, view, settings } = stores;
  const notices = createNotices(stores.notices);
  let opened: Promise<Library> | null = null;
  let shelves: Promise<Shelves> | null = null;
  const library = () => (opened ??= (options.library ?? openLibrary)());
  const openBenchmark = options.shelves ?? (() => openShelves('scenograph-benchmark'));
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
  const reading = createReading(stores.reading);
  const tidy = createTidy({
    notices,
    document: doc,
    model: stores.model,
    proposals: () => stores.reading.getState().reader?.proposals ?? null,
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
    tidy,
    now,
    random: Math.random,
  });
  const repaint = createRepaintAsks({ ...stores, notices, paint: run.paint });
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
  const benchmark = lateBenchmark({
    notices,
    generator,
    lease,
    model: stores.model,
    store: stores.benchmark,
    shelves: () => (shelves ??= openBenchmark().catch(memoryShelves)),
    claim: createSceneClaim(),
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
  const shelf = lateShelf({ notices, document: doc, autosave, library, now });
  const reference = lateReference({
    notices,
    library,
    keepScene: autosave.keepOpen,
    store: stores.reference,
  });
  const bringRuns = async (file: TraceFile, alone: boolean) => {
    // Not before the last scene is back: the runs would join one that is about to go.
    await began;
    const { bringTrace } = await import('./tree/bring');
    const { id: sceneId } = doc.getState();
    await showScene(sceneId);
    if (alone) doc.getState().reserveRevisions(file.nodes.length);
    return bringTrace(file, { sceneId, now: now(), alone, tree, paintings });
  };
  const scenes = createScenes({
    bringArchive: shelf.bringBack,
    bringReference: reference.bring,
    notices,
    document: doc,
    settings,
    view,
    paintings,
    autosave,
    library,
    bringTrace: async (file) => {
      replay.select(await bringRuns(file, false));
      replay.seek(0);
    },
    goToTrace: async (file) => {
      const node = await bringRuns(file, true);
      if (node === null) return;
      tree.goTo(node);
      replay.select(node);
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
    await Promise.all([paintings.show(id), reference.show(id), traces.show(id)]);
    await tree.show(id);
  };
  const unsubscribe = doc.subscribe((s, before) => {
    if (s.id !== before.id) void showScene(s.id);
    if (s.refused && s.refused !== before.refused)
      notices.notify({ tone: 'problem', text: refusalText(s.refused) });
    // One that failed to come is asked for again.
    if (s.plan !== before.plan || s.prompt !== before.prompt) reading.fetch();
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
    lease,
    onDevice,
    paintings,
    reference,
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
    own: createOwn(),
    library,
    async start(link, own) {
      window.addEventListener('pagehide', leave);
      document.addEventListener('visibilitychange', leaveIfHidden);
      const loading = model.load();
      whenIdle(reading.fetch);
      const kept = await library();
      if (kept.inMemory) notices.notify({ tone: 'problem', ...inMemoryText(kept.inMemory) });
      kept.onMemory((error) => notices.report(error));
      const restored = await autosave.restore(own);
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
      traces.dispose();
      await autosave.flush();
      autosave.dispose();
      paintings.dispose();
      reference.dispose();
      await onDevice.dispose();
      await model.dispose();
    },
  };
}
