import { create, type StoreApi } from 'zustand';
import type { Generator } from '../../contract/generator';
import type { ScoreEvent } from '../../contract/events';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf, type ObjectId } from '../../plan/plan';
import { reportProblem } from '../notices/problems';
import type { DocumentStore } from '../document/documentTypes';
import { isAbort } from './drive';
import type { ModelState } from '../models/loading';
import type { RunState } from './machine';
import type { ViewStore } from '../document/view';

/** The spread of an object's edges: of x1, y1, x2 and y2. */
export type BoxSpread = ScoreEvent['edges'];

export interface UncertaintyState {
  readonly spreads: Readonly<Record<ObjectId, BoxSpread>>;
  /** `unsupported`: the model can't say. */
  readonly state: 'off' | 'waiting' | 'computing' | 'ready' | 'unsupported';
}

const off: UncertaintyState = { spreads: {}, state: 'off' };

/** How sure the model is of the boxes of the present plan; only `followUncertainty` writes it. */
export const createUncertaintyStore = () => create<UncertaintyState>(() => off);
export const useUncertainty = createUncertaintyStore();

/** Milliseconds after an edit before the plan is scored again. */
const PAUSE = 250;

/**
 * While the view asks for it, scores the plan as it stands with the model and again after each edit; never while a
 * run is on. Returns what ends it.
 */
export function followUncertainty(options: {
  readonly generator: () => Generator | null;
  readonly document: StoreApi<DocumentStore>;
  readonly view: StoreApi<ViewStore>;
  readonly run: StoreApi<RunState>;
  readonly model: StoreApi<ModelState>;
  readonly store: StoreApi<UncertaintyState>;
}): () => void {
  const { generator, document, view, run, model, store } = options;
  let asked: string | null = null;
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = (state: UncertaintyState['state'], keep = false) => {
    asked = null;
    abort.abort();
    clearTimeout(timer);
    if (store.getState().state === state) return;
    store.setState({ spreads: keep ? store.getState().spreads : {}, state });
  };

  const score = async (by: Generator, signal: AbortSignal) => {
    const { prompt, plan } = document.getState();
    const boxed = objectsOf(plan).filter(({ box }) => box);
    const spreads: Record<ObjectId, BoxSpread> = {};
    store.setState({ state: 'computing' });
    try {
      for await (const { box, edges } of by.score({ prompt, chain: serialiseChain(plan) }, signal)) {
        if (signal.aborted) return;
        const id = boxed[box]?.id;
        if (id === undefined) continue;
        spreads[id] = edges;
        store.setState({ spreads: { ...spreads } });
      }
      if (!signal.aborted) store.setState({ spreads, state: 'ready' });
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      view.getState().setUncertainty(false);
      reportProblem(error);
    }
  };

  const update = () => {
    const { prompt, plan, streaming } = document.getState();
    if (!view.getState().uncertainty) return rest('off');
    const by = generator();
    if (by && !by.describe().capabilities.score) return rest('unsupported');
    const { kind } = run.getState();
    const busy = streaming || kind === 'planning' || kind === 'painting';
    const askable = by && prompt.trim() !== '' && objectsOf(plan).some(({ box }) => box);
    // A painting shows the plan that was scored: its halo stays.
    if (!by || !askable || busy) return rest('waiting', busy && !streaming);
    const key = JSON.stringify([by.describe().hash, prompt, serialiseChain(plan)]);
    if (key === asked) return;
    asked = key;
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    clearTimeout(timer);
    timer = setTimeout(() => void score(by, signal), PAUSE);
  };

  const ends = [document, view, run, model].map((source) => source.subscribe(update));
  update();
  return () => {
    for (const end of ends) end();
    rest('off');
  };
}
