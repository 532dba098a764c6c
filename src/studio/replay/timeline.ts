import { createStore, type StoreApi } from 'zustand';
import type { Trace } from '../../library/trace';
import type { DocumentStore } from '../document/documentTypes';
import type { RunState } from '../run/machine';
import type { TracesState } from '../run/trace';
import type { RunTreeState } from '../tree/treeState';
import { positionAt, strideFrom, type Reel, type Stride } from './reel';
import { reelOf } from './reelOf';

export const SPEEDS = [0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];

export interface ReplayState {
  /** The node whose line is on the timeline; null while there is no timeline. */
  readonly node: string | null;
  /** Moment of the reel that the stage shows; null shows the document as it is now. */
  readonly position: number | null;
  /** Milliseconds from the beginning of the reel. */
  readonly time: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** The reel fills the screen. */
  readonly presenting: boolean;
}

const now = { position: null, time: 0, playing: false } as const;

/** What is replayed, and where it is. */
export const createReplayStore = () =>
  createStore<ReplayState>(() => ({ ...now, node: null, speed: 1, presenting: false }));

/** What can be done with the reel on the timeline. */
export interface Replay {
  /** The reel on the timeline; null where there is none. */
  reel(): Reel | null;
  /** The reel of a node, the same value until its runs change; null where there is no such node. */
  reelOf(nodes: RunTreeState['nodes'], traces: readonly Trace[], node: string | null): Reel | null;
  /** Puts a node's line on the timeline; the stage stays as it is. */
  select(node: string | null): void;
  /** Shows the reel at a moment. */
  seek(position: number): void;
  /** Shows the reel at a time, in milliseconds. */
  seekTime(time: number): void;
  step(stride: Stride, by: 1 | -1): void;
  /** Plays from where it is; from the beginning where it is at the end. */
  play(): void;
  pause(): void;
  /** Time goes on while playing. */
  tick(time: number): void;
  setSpeed(speed: Speed): void;
  present(presenting: boolean): void;
  /** Back to the document as it is now. */
  leave(): void;
  dispose(): void;
}

/**
 * Replays the runs of the scene. A change of the document or a new run ends it: nobody edits what they don't see. A run
 * that has ended is put on the timeline.
 */
export function createReplay(options: {
  readonly document: StoreApi<DocumentStore>;
  readonly run: StoreApi<RunState>;
  readonly tree: StoreApi<RunTreeState>;
  readonly traces: StoreApi<TracesState>;
  readonly store: StoreApi<ReplayState>;
}): Replay {
  const { document, run, tree, traces, store } = options;
  let last: { nodes: unknown; traces: unknown; node: string; reel: Reel } | null = null;

  const makeReel: Replay['reelOf'] = (nodes, logs, node) => {
    if (node === null || !nodes.some(({ id }) => id === node)) return null;
    if (last?.nodes !== nodes || last.traces !== logs || last.node !== node) {
      last = { nodes, traces: logs, node, reel: reelOf(nodes, logs, node) };
    }
    return last.reel;
  };
  const reel = () => makeReel(tree.getState().nodes, traces.getState().traces, store.getState().node);
  /** The reel on the timeline, if anything was recorded. */
  const played = () => {
    const found = reel();
    return found && found.moments.length > 0 ? found : null;
  };

  const replay: Omit<Replay, 'dispose'> = {
    reel,
    reelOf: makeReel,
    select(node) {
      if (store.getState().node !== node) store.setState({ ...now, node });
    },
    seek(position) {
      const { moments } = played() ?? {};
      if (!moments) return;
      const to = Math.min(Math.max(position, 0), moments.length - 1);
      store.setState({ position: to, time: moments[to]?.at ?? 0, playing: false });
    },
    seekTime(time) {
      const found = played();
      if (found) store.setState({ position: positionAt(found, time), time, playing: false });
    },
    step(stride, by) {
      const found = played();
      if (!found) return;
      const from = store.getState().position ?? found.moments.length - 1;
      replay.seek(strideFrom(found, from, stride, by));
    },
    play() {
      const found = played();
      if (!found) return;
      const { position } = store.getState();
      const over = position === null || position >= found.moments.length - 1;
      store.setState({ playing: true, ...(over && { position: 0, time: 0 }) });
    },
    pause: () => store.setState({ playing: false }),
    tick(time) {
      const found = reel();
      if (!found) return store.setState(now);
      const over = time >= found.duration;
      store.setState({
        time: Math.min(time, found.duration),
        position: over ? found.moments.length - 1 : positionAt(found, time),
        playing: !over,
      });
    },
    setSpeed: (speed) => store.setState({ speed }),
    present: (presenting) => store.setState({ presenting, ...(!presenting && { playing: false }) }),
    leave: () => store.setState(now),
  };

  const busy = ({ kind }: RunState) => kind === 'planning' || kind === 'painting';
  const unsubscribe = [
    document.subscribe((s, before) => {
      if (s.id !== before.id) store.setState({ ...now, node: null, presenting: false });
      else if (s.plan !== before.plan || s.prompt !== before.prompt || s.objects !== before.objects)
        replay.leave();
    }),
    run.subscribe((s, before) => {
      if (busy(s) && !busy(before)) {
        // A plan that is being written leaves no room for an older one; a picture does.
        const { node } = store.getState();
        store.setState({ ...now, presenting: false, node: s.kind === 'planning' ? null : node });
      }
      if (!busy(before) || busy(s)) return;
      const { nodes, current } = tree.getState();
      const ended =
        before.kind === 'planning'
          ? current
          : traces.getState().traces.findLast(({ kind }) => kind === 'paint')?.id;
      // Whoever is watching goes on watching.
      if (store.getState().position !== null) return;
      if (nodes.some(({ id }) => id === ended)) replay.select(ended ?? null);
    }),
    tree.subscribe(({ nodes }) => {
      const { node } = store.getState();
      if (node !== null && !nodes.some(({ id }) => id === node)) replay.select(null);
    }),
  ];
  return { ...replay, dispose: () => unsubscribe.forEach((stop) => stop()) };
}
