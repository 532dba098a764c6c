import { createStore } from 'zustand';
import type { Generator } from '../../contract/generator';
import { memoryShelves } from '../../library/shelf';
import { libraryOn, type Library } from '../../library/store';
import { createCandidatesStore } from '../run/candidates';
import { documentState } from '../document/document';
import type { DocumentStore } from '../document/documentTypes';
import { createPaintings, createPaintingsStore } from '../scenes/paintings';
import { createRunController, createRunStore } from '../run/run';
import { createRunTree } from '../runs/runTree';
import { createRunTreeStore } from '../runs/treeState';
import { createSettingsStore } from '../settings/settings';
import { createTraceLog, createTracesStore } from '../run/trace';
import { createViewStore } from '../document/view';

/** The stores and controllers of one studio without a browser, for tests. */
export function testStudio(generator: Generator | null, library: Library = libraryOn(memoryShelves())) {
  let time = 1_700_000_000_000;
  const clock = { advance: (ms: number) => (time += ms) };
  const now = () => (time += 1);
  const document = createStore<DocumentStore>(documentState(now));
  const settings = createSettingsStore(null);
  const view = createViewStore();
  const run = createRunStore();
  const candidates = createCandidatesStore();
  const paintingsStore = createPaintingsStore();
  const tracesStore = createTracesStore();
  const current = { generator, reloads: 0 };
  const open = async () => library;
  const paintings = createPaintings({ library: open, store: paintingsStore });
  const traces = createTraceLog({ library: open, store: tracesStore, now });
  const runs = createRunController({
    generator: () => current.generator,
    reloadModel: () => (current.reloads += 1),
    document,
    settings,
    view,
    store: run,
    candidates,
    paintings,
    traces,
    now,
    random: () => 0.5,
  });
  const treeStore = createRunTreeStore();
  const tree = createRunTree({
    document,
    view,
    traces,
    tracesStore,
    paintings,
    paintingsStore,
    running: () => run.getState().kind === 'planning' || run.getState().kind === 'painting',
    library: open,
    store: treeStore,
    now,
  });
  const showScene = async () => {
    await paintings.show(document.getState().id);
    await traces.show(document.getState().id);
    await tree.show(document.getState().id);
  };
  return {
    clock,
    now,
    document,
    settings,
    view,
    run,
    runs,
    candidates,
    paintings,
    paintingsStore,
    traces,
    tracesStore,
    tree,
    treeStore,
    current,
    library,
    showScene,
  };
}
