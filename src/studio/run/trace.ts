import { createStore, type StoreApi } from 'zustand';
import { v4 as newId } from 'uuid';
import type { GeneratorDescription } from '../../contract/generator';
import type { Library } from '../../library/store';
import { MAX_TRACE_EVENTS, type Trace, type TraceEvent, type TraceOrigin } from '../../library/trace';
import type { Notices } from '../notices/notices';
import { createKeeper } from '../scenes/keeper';

/** How many runs a scene keeps; the oldest go first. */
export const MAX_TRACES = 200;

export interface TracesState {
  readonly sceneId: string | null;
  /** The runs of the open scene, oldest first; the last one may still be going. */
  readonly traces: readonly Trace[];
}

/** The logs of the open scene's runs; only the trace log writes it. */
export const createTracesStore = () => createStore<TracesState>(() => ({ sceneId: null, traces: [] }));

/** An event without its time: `Omit` over each member of the union. */
type Untimed<E> = E extends unknown ? Omit<E, 'at'> : never;
export type RunLogEvent = Untimed<TraceEvent>;

export interface TraceRecorder {
  readonly id: string;
  /** Writes an event down and returns it with its time. */
  log(event: RunLogEvent): TraceEvent;
  /** Keeps the log in the library. */
  save(): Promise<void>;
}

export interface TraceLog {
  /** Shows the runs of a scene. */
  show(sceneId: string): Promise<void>;
  begin(run: {
    readonly kind: Trace['kind'];
    readonly sceneId: string;
    readonly by: GeneratorDescription;
    /** Where it branches off another run. */
    readonly origin?: TraceOrigin;
  }): TraceRecorder;
  /** Adds logs of the open scene that came from elsewhere. */
  bring(traces: readonly Trace[]): void;
  /** Removes logs; the function brings them back. */
  take(ids: readonly string[]): () => void;
  /** Keeps the log of a run that is still going. */
  flush(): Promise<void>;
  dispose(): void;
}

/** Records every run as a timed event log, kept with its scene. */
export function createTraceLog(options: {
  readonly notices: Notices;
  readonly library: () => Promise<Library>;
  readonly store: StoreApi<TracesState>;
  readonly now: () => number;
}): TraceLog {
  const { notices, library, store, now } = options;
  let live: TraceRecorder | null = null;

  const shown = (trace: Trace) => {
    const { sceneId, traces } = store.getState();
    if (sceneId !== trace.sceneId) return;
    const known = traces.findIndex(({ id }) => id === trace.id);
    store.setState({ traces: known < 0 ? [...traces, trace] : traces.with(known, trace) });
  };
  const prune = (sceneId: string) => {
    const { sceneId: shownId, traces } = store.getState();
    const old = shownId === sceneId ? traces.slice(0, -MAX_TRACES) : [];
    if (old.length === 0) return;
    store.setState({ traces: traces.slice(-MAX_TRACES) });
    for (const { id } of old) void keeper.keep(id, { id, trace: null });
  };

  // One after the other, so that what is brought back is not removed by an earlier removal.
  const keeper = createKeeper<{ readonly id: string; readonly trace: Trace | null }>({
    async put({ id, trace }) {
      const kept = await library();
      await (trace ? kept.putTrace(trace) : kept.removeTrace(id));
    },
    report: notices.report,
  });
  const bring = (brought: readonly Trace[]) => {
    const { sceneId, traces } = store.getState();
    const own = brought.filter((trace) => trace.sceneId === sceneId);
    if (own.length === 0) return;
    store.setState({ traces: [...traces, ...own].toSorted((a, b) => a.startedAt - b.startedAt) });
    for (const trace of own) void keeper.keep(trace.id, { id: trace.id, trace });
  };

  return {
    bring,
    take(ids) {
      const { traces } = store.getState();
      const taken = traces.filter(({ id }) => ids.includes(id));
      store.setState({ traces: traces.filter((trace) => !taken.includes(trace)) });
      for (const { id } of taken) void keeper.keep(id, { id, trace: null });
      return () => bring(taken);
    },
    async show(sceneId) {
      if (store.getState().sceneId === sceneId) return;
      store.setState({ sceneId, traces: [] });
      try {
        const stored = await (await library()).listTraces(sceneId);
        if (store.getState().sceneId !== sceneId) return;
        const there = new Set(store.getState().traces.map(({ id }) => id));
        store.setState({
          traces: [...stored.filter(({ id }) => !there.has(id)), ...store.getState().traces],
        });
      } catch (error) {
        notices.report(error);
      }
    },
    begin({ kind, sceneId, by, origin }) {
      const startedAt = now();
      const { id, name, hash, backend } = by;
      const head = {
        format: 'scenograph-trace',
        version: 2,
        id: newId(),
        sceneId,
        kind,
        startedAt,
        ...(origin && { origin }),
      } as const;
      const events: TraceEvent[] = [];
      let truncated = false;
      const trace = (): Trace => ({
        ...head,
        model: { id, name, hash },
        backend,
        truncated,
        events: [...events],
      });
      const recorder: TraceRecorder = {
        id: head.id,
        log(event) {
          const timed = { ...event, at: Math.max(0, now() - startedAt) } as TraceEvent;
          // The last place is for the end of the run.
          const last = timed.kind === 'finished' || timed.kind === 'stopped' || timed.kind === 'failed';
          if (events.length < MAX_TRACE_EVENTS - (last ? 0 : 1)) events.push(timed);
          else truncated = true;
          if (last) live = null;
          if (last || events.length === 1) shown(trace());
          return timed;
        },
        async save() {
          await keeper.keep(head.id, { id: head.id, trace: trace() });
          prune(sceneId);
        },
      };
      live = recorder;
      return recorder;
    },
    flush: async () => live?.save(),
    dispose: keeper.dispose,
  };
}
