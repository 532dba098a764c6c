import { create, type StoreApi } from 'zustand';
import type { Trace } from '../../library/trace';
import type { DocumentStore } from '../document/documentTypes';
import type { RunState } from '../run/machine';
import { reelOf } from '../runs/tree';
import { useRunTree, type RunTreeState } from '../runs/treeState';
import { useTraces, type TracesState } from '../run/trace';
import { frameAt, type Frame } from './frame';
import { positionAt, strideFrom, type Reel, type Stride } from './reel';

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

export const createReplayStore = () =>
  create<ReplayState>(() => ({ ...now, node: null, speed: 1, presenting: false }));

/** What is replayed, and where it is. */
export const useReplay = createReplayStore();

let last: { nodes: unknown; traces: unknown; node: string; reel: Reel } | null = null;

/** The reel of a node, the same value until its runs change. */
function reelFor({ nodes }: RunTreeState, traces: readonly Trace[], node: string): Reel {
  if (last?.nodes !== nodes || last.traces !== traces || last.node !== node) {
    last = { nodes, traces, node, reel: reelOf(nodes, traces, node) };
  }
  return last.reel;
}

/** As `currentReel`, followed. */
export function useReel(): Reel | null {
  const tree = useRunTree();
  const traces = useTraces((s) => s.traces);
  const node = useReplay((s) => s.node);
  return node === null || !tree.nodes.some(({ id }) => id === node) ? null : reelFor(tree, traces, node);
}

/** The reel on the timeline; null where there is none. */
export const currentReel = (): Reel | null => {
  const { node } = useReplay.getState();
  return node === null ? null : reelFor(useRunTree.getState(), useTraces.getState().traces, node);
};

let shown: { reel: Reel; position: number; frame: Frame } | null = null;

/** The frame of a position, the same value until either changes. */
function frameFor(reel: Reel, position: number): Frame {
  if (shown?.reel !== reel || shown.position !== position) {
    shown = { reel, position, frame: frameAt(reel, position) };
  }
  return shown.frame;
}

/** What the stage shows in place of the document; null while nothing is replayed. */
export function useReplayFrame(): Frame | null {
  const reel = useReel();
  const position = useReplay((s) => s.position);
  return !reel || position === null || reel.moments.length === 0 ? null : frameFor(reel, position);
}

/** What can be done with the reel on the timeline. */
export const replay = {
  /** Puts a node's line on the timeline; the stage stays as it is. */
  select(node: string | null) {
    if (useReplay.getState().node !== node) useReplay.setState({ ...now, node });
  },
  /** Shows the reel at a moment. */
  seek(position: number) {
    const moments = currentReel()?.moments ?? [];
    if (moments.length === 0) return;
    const to = Math.min(Math.max(position, 0), moments.length - 1);
    useReplay.setState({ position: to, time: moments[to]?.at ?? 0, playing: false });
  },
  /** Shows the reel at a time, in milliseconds. */
  seekTime(time: number) {
    const reel = currentReel();
    if (reel && reel.moments.length > 0) {
      useReplay.setState({ position: positionAt(reel, time), time, playing: false });
    }
  },
  step(stride: Stride, by: 1 | -1) {
    const reel = currentReel();
    if (!reel || reel.moments.length === 0) return;
    const from = useReplay.getState().position ?? reel.moments.length - 1;
    replay.seek(strideFrom(reel, from, stride, by));
  },
  /** Plays from where it is; from the beginning where it is at the end. */
  play() {
    const reel = currentReel();
    if (!reel || reel.moments.length === 0) return;
    const { position } = useReplay.getState();
    const over = position === null || position >= reel.moments.length - 1;
    useReplay.setState({ playing: true, ...(over && { position: 0, time: 0 }) });
  },
  pause: () => useReplay.setState({ playing: false }),
  /** Time goes on while playing. */
  tick(time: number) {
    const reel = currentReel();
    if (!reel) return useReplay.setState(now);
    const over = time >= reel.duration;
    useReplay.setState({
      time: Math.min(time, reel.duration),
      position: over ? reel.moments.length - 1 : positionAt(reel, time),
      playing: !over,
    });
  },
  setSpeed: (speed: Speed) => useReplay.setState({ speed }),
  present: (presenting: boolean) =>
    useReplay.setState({ presenting, ...(!presenting && { playing: false }) }),
  /** Back to the document as it is now. */
  leave: () => useReplay.setState(now),
} as const;

/**
 * A change of the document or a new run ends the replay: nobody edits what they don't see. A run that has ended is put
 * on the timeline.
 */
export function watchForReplay(options: {
  readonly document: StoreApi<DocumentStore>;
  readonly run: StoreApi<RunState>;
  readonly tree: StoreApi<RunTreeState>;
  readonly traces: StoreApi<TracesState>;
}): () => void {
  const { document, run, tree, traces } = options;
  const busy = ({ kind }: RunState) => kind === 'planning' || kind === 'painting';
  const unsubscribe = [
    document.subscribe((s, before) => {
      if (s.id !== before.id) useReplay.setState({ ...now, node: null, presenting: false });
      else if (s.plan !== before.plan || s.prompt !== before.prompt || s.objects !== before.objects)
        replay.leave();
    }),
    run.subscribe((s, before) => {
      if (busy(s) && !busy(before)) {
        // A plan that is being written leaves no room for an older one; a picture does.
        const { node } = useReplay.getState();
        useReplay.setState({ ...now, presenting: false, node: s.kind === 'planning' ? null : node });
      }
      if (!busy(before) || busy(s)) return;
      const { nodes, current } = tree.getState();
      const ended =
        before.kind === 'planning'
          ? current
          : traces.getState().traces.findLast(({ kind }) => kind === 'paint')?.id;
      // Whoever is watching goes on watching.
      if (useReplay.getState().position !== null) return;
      if (nodes.some(({ id }) => id === ended)) replay.select(ended ?? null);
    }),
    tree.subscribe(({ nodes }) => {
      const { node } = useReplay.getState();
      if (node !== null && !nodes.some(({ id }) => id === node)) replay.select(null);
    }),
  ];
  return () => unsubscribe.forEach((stop) => stop());
}
