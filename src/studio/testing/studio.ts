import { memoryShelves } from '../../library/shelf';
import { libraryOn, type Library } from '../../library/store';
import type { Generator } from '../../contract/generator';
import { createLease } from '../models/lease';
import { createNotices } from '../notices/notices';
import { createRunController } from '../run/run';
import { createTraceLog } from '../run/trace';
import { createPaintings } from '../scenes/paintings';
import { proposals } from '../tidy/proposal';
import { createTidy } from '../tidy/tidy';
import { createStores } from '../stores';
import { createRunTree } from '../tree/runTree';

/** The stores and controllers of one studio without a browser, for tests. */
export function testStudio(generator: Generator | null, library: Library = libraryOn(memoryShelves())) {
  let time = 1_700_000_000_000;
  const clock = { advance: (ms: number) => (time += ms) };
  const now = () => (time += 1);
  const stores = createStores({ keep: null, now });
  const { document, settings, view, run, candidates } = stores;
  const notices = createNotices(stores.notices);
  const current = { generator, reloads: 0 };
  const lease = createLease(() => current.generator);
  const open = async () => library;
  const paintings = createPaintings({ notices, library: open, store: stores.paintings });
  const traces = createTraceLog({ notices, library: open, store: stores.traces, now });
  const runs = createRunController({
    notices,
    generator: () => current.generator,
    lease,
    model: stores.model,
    waiting: stores.waiting,
    reloadModel: () => (current.reloads += 1),
    document,
    settings,
    view,
    store: run,
    candidates,
    paintings,
    traces,
    tidy: createTidy({ notices, document, model: stores.model, proposals: () => proposals }),
    now,
    random: () => 0.5,
  });
  const tree = createRunTree({
    notices,
    document,
    view,
    traces,
    tracesStore: stores.traces,
    paintings,
    paintingsStore: stores.paintings,
    running: () => run.getState().kind === 'planning' || run.getState().kind === 'painting',
    library: open,
    store: stores.tree,
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
    stores,
    notices,
    shown: stores.notices,
    lease,
    document,
    settings,
    view,
    run,
    runs,
    candidates,
    paintings,
    paintingsStore: stores.paintings,
    traces,
    tracesStore: stores.traces,
    tree,
    treeStore: stores.tree,
    current,
    library,
    showScene,
  };
}
