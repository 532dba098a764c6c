import { treeWords as say } from '../../words/parts/studio/tree';
import type { StoreApi } from 'zustand';
import type { Notices } from '../notices/notices';
import { MAX_NODE_NAME, type RunNode } from '../../library/runNode';
import type { Library } from '../../library/store';
import type { Trace } from '../../library/trace';
import type { DocumentStore } from '../document/documentTypes';
import type { PaintingsController, PaintingsState } from '../scenes/paintings';
import type { TraceLog, TracesState } from '../run/trace';
import type { ViewStore } from '../document/view';
import { snapshotAt } from './content';
import { createGrowth, isOver } from './grow';
import { createShelfWriter } from './keep';
import { titleOf } from './titles';
import { branchOf } from './lineage';
import type { RunTreeState } from './treeState';

export interface RunTree {
  /** Shows the runs of a scene. */
  show(sceneId: string): Promise<void>;
  /** Takes the document to a node: its prompt, its plan and its picture. One undo step. */
  goTo(id: string): void;
  /** Names a node; '' takes the name away. */
  rename(id: string, name: string): void;
  /** Deletes a node and everything below it, with their logs and pictures, and offers to bring them back. */
  remove(id: string): void;
  /** Brings the last deleted branch back; false where there is none. */
  restore(): boolean;
  /** Adds runs that came from elsewhere. */
  bring(nodes: readonly RunNode[], traces: readonly Trace[]): void;
  /** Keeps what isn't kept yet. */
  flush(): Promise<void>;
  dispose(): void;
}

export interface RunTreeOptions {
  readonly notices: Notices;
  readonly document: StoreApi<DocumentStore>;
  readonly view: StoreApi<ViewStore>;
  readonly traces: Pick<TraceLog, 'take' | 'bring'>;
  readonly tracesStore: StoreApi<TracesState>;
  readonly paintings: Pick<PaintingsController, 'take'>;
  readonly paintingsStore: StoreApi<PaintingsState>;
  /** True while a run is on. */
  readonly running: () => boolean;
  readonly library: () => Promise<Library>;
  readonly store: StoreApi<RunTreeState>;
  readonly now: () => number;
}

/** Keeps the tree of a scene's runs: it grows by watching the document and the logs, and is kept in the library. */
export function createRunTree(options: RunTreeOptions): RunTree {
  const { notices, document, view, tracesStore, paintingsStore, library, store, now } = options;
  const writer = createShelfWriter(library, notices);
  const growth = createGrowth({ document, tracesStore, store, now });
  let undo: (() => void) | null = null;

  const unsubscribe = [
    store.subscribe((s, before) => {
      if (s.sceneId === before.sceneId && s.nodes !== before.nodes) writer.note(before.nodes, s.nodes);
    }),
    growth.dispose,
  ];
  const nodeOf = (id: string) => store.getState().nodes.find((node) => node.id === id);
  const titled = (node: RunNode) => titleOf(node, store.getState().nodes);

  return {
    async show(sceneId) {
      if (store.getState().sceneId === sceneId) return;
      undo = null;
      store.setState({ sceneId: null, nodes: [], current: null });
      let stored: readonly RunNode[] = [];
      try {
        stored = await (await library()).listRunNodes(sceneId);
      } catch (error) {
        notices.report(error);
      }
      if (document.getState().id !== sceneId) return;
      store.setState({ sceneId, nodes: stored, current: null });
      document
        .getState()
        .reserveRevisions(Math.max(0, ...stored.map(({ content }) => content?.revision ?? 0)));
      growth.catchUp();
    },
    goTo(id) {
      const node = nodeOf(id);
      if (!node) return;
      const present = document.getState();
      const title = titled(node);
      const snapshot = snapshotAt(node, present);
      // A plan that was never the document takes a revision now.
      const fresh = snapshot.revision === 0 && node.content !== null;
      const revision = fresh ? present.latestRevision + 1 : snapshot.revision;
      if (fresh) growth.change(id, { content: node.content && { ...node.content, revision } });
      document.getState().visit({ ...snapshot, revision }, say('goBack', { title }));
      growth.stand(id);
      const { entries } = paintingsStore.getState();
      const pictures = picturesOf(node, tracesStore.getState().traces);
      view.getState().showPainting(entries.find((entry) => pictures.includes(entry.id))?.id ?? null);
      notices.announce(say('backAt', { title }));
    },
    rename(id, name) {
      const clean = name.trim().slice(0, MAX_NODE_NAME);
      const node = nodeOf(id);
      if (!node || node.name === clean) return;
      growth.change(id, { name: clean });
      notices.announce(clean ? say('named', { name: clean }) : say('unnamed'));
    },
    remove(id) {
      const node = nodeOf(id);
      if (!node) return;
      const { nodes, sceneId, current } = store.getState();
      const branch = branchOf(nodes, id);
      const traces = tracesStore
        .getState()
        .traces.filter((trace) => branch.some((each) => each.id === trace.id));
      if (options.running() && traces.some((trace) => !isOver(trace))) {
        notices.notify({
          tone: 'problem',
          text: say('running'),
          advice: say('runningAdvice'),
        });
        return;
      }
      const title = titled(node);
      const pictures = branch.flatMap((each) => picturesOf(each, traces));
      const gone = new Set(branch.map((each) => each.id));
      store.setState({
        nodes: nodes.filter((each) => !gone.has(each.id)),
        current: current !== null && gone.has(current) ? node.parent : current,
      });
      const bringPictures = options.paintings.take(pictures);
      const bringTraces = options.traces.take(traces.map((trace) => trace.id));
      undo = () => {
        undo = null;
        if (store.getState().sceneId !== sceneId) return;
        // Nodes first: a log that comes back without its node would grow a nameless one.
        const there = store.getState().nodes;
        const back = branch.filter((each) => !there.some((other) => other.id === each.id));
        store.setState({ nodes: [...there, ...back].toSorted((a, b) => a.createdAt - b.createdAt), current });
        bringTraces();
        bringPictures();
        notices.announce(say('isBack', { title }));
      };
      const count = branch.length - 1;
      const mine = undo;
      notices.notify({
        tone: 'info',
        text: count > 0 ? say('goneWith', { title, count }) : say('gone', { title }),
        action: { label: say('undo'), perform: () => undo === mine && mine() },
      });
    },
    restore() {
      const back = undo;
      back?.();
      return back !== null;
    },
    bring(nodes, traces) {
      store.setState((s) => ({ nodes: [...s.nodes, ...nodes] }));
      options.traces.bring(traces);
    },
    flush: writer.flush,
    dispose() {
      for (const stop of unsubscribe) stop();
      writer.dispose();
    },
  };
}

/** Ids of the pictures of a painting's node. */
export function picturesOf(node: RunNode, traces: readonly Trace[]): readonly string[] {
  if (node.kind !== 'painting') return [];
  const events = traces.find(({ id }) => id === node.id)?.events ?? [];
  const start = events[0];
  const named = start?.kind === 'paint-started' ? (start.pictures ?? []) : [];
  const finished = events.flatMap((event) => (event.kind === 'image' ? [event.painting] : []));
  return [...new Set([...named, ...finished])];
}
