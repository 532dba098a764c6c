import { createStore, type StoreApi } from 'zustand';
import type { Notices } from '../notices/notices';
import type { Generator } from '../../contract/generator';
import type { ScoreEvent } from '../../contract/events';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf, type ObjectId } from '../../plan/plan';
import type { DocumentStore } from '../document/documentTypes';
import { isAbort } from '../../contract/errors';
import type { Held, Lease } from '../models/lease';
import type { ModelState } from '../models/inUse';
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
export const createUncertaintyStore = () => createStore<UncertaintyState>(() => off);

/** Milliseconds after an edit before the plan is scored again. */
const PAUSE = 250;

/**
 * While the view asks for it, scores the plan as it stands with the model and again after each edit, when no run needs
 * the model. Returns what ends it.
 */
export function followUncertainty(options: {
  readonly notices: Notices;
  readonly generator: () => Generator | null;
  readonly lease: Lease;
  readonly document: StoreApi<DocumentStore>;
  readonly view: StoreApi<ViewStore>;
  readonly model: StoreApi<ModelState>;
  readonly store: StoreApi<UncertaintyState>;
}): () => void {
  const { notices, generator, lease, document, view, model, store } = options;
  let asked: string | null = null;
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = (state: UncertaintyState['state']) => {
    asked = null;
    abort.abort();
    clearTimeout(timer);
    if (store.getState().state !== state) store.setState({ spreads: {}, state });
  };

  const score = async ({ by, signal, follow }: Held) => {
    const { prompt, plan } = document.getState();
    const boxed = objectsOf(plan).filter(({ box }) => box);
    const spreads: Record<ObjectId, BoxSpread> = {};
    store.setState({ state: 'computing' });
    await follow(by.score({ prompt, chain: serialiseChain(plan) }, signal), ({ box, edges }) => {
      const id = boxed[box]?.id;
      if (id === undefined) return;
      spreads[id] = edges;
      store.setState({ spreads: { ...spreads } });
    });
    store.setState({ spreads, state: 'ready' });
  };
  const ask = async (signal: AbortSignal): Promise<void> => {
    try {
      await lease.take({ turn: 'glance', signal, onWait: () => store.setState({ state: 'waiting' }) }, score);
    } catch (error) {
      if (signal.aborted) return;
      // It made way for a run: again after that.
      if (isAbort(error)) return ask(signal);
      view.getState().setUncertainty(false);
      notices.report(error);
    }
  };

  const update = () => {
    const { prompt, plan, streaming } = document.getState();
    if (!view.getState().uncertainty) return rest('off');
    const by = generator();
    if (by && !by.describe().capabilities.score) return rest('unsupported');
    const askable = by && prompt.trim() !== '' && objectsOf(plan).some(({ box }) => box);
    if (!askable || streaming) return rest('waiting');
    const key = JSON.stringify([by.describe().hash, prompt, serialiseChain(plan)]);
    if (key === asked) return;
    asked = key;
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(signal), PAUSE);
  };

  const ends = [document, view, model].map((source) => source.subscribe(update));
  update();
  return () => {
    for (const end of ends) end();
    rest('off');
  };
}
