import { useMemo } from 'react';
import { useStore, type ExtractState, type StoreApi } from 'zustand';
import type { Lexicon } from '../plan/prompt/lexicon';
import { lexiconOf } from './models/inUse';
import type { Notices } from './notices/notices';
import { frameAt, type ReelFrame } from './replay/frame';
import type { Reel } from './replay/reel';
import type { StudioStores } from './stores';
import { useStudio } from './StudioContext';

/** A hook on one store of the studio above: its state, or what a selector makes of it. */
function storeHook<K extends keyof StudioStores>(name: K) {
  type State = ExtractState<StudioStores[K]>;
  function useState(): State;
  function useState<T>(select: (state: State) => T): T;
  function useState<T>(select?: (state: State) => T): State | T {
    const store = useStudio().stores[name] as unknown as Parameters<typeof useStore<never>>[0];
    return useStore(store, (select ?? whole) as (state: never) => State | T);
  }
  return useState;
}
const whole = <S>(state: S): S => state;

export const useDocument = storeHook('document');
export const useView = storeHook('view');
export const useSettings = storeHook('settings');
export const useNoticesShown = storeHook('notices');
export const useModel = storeHook('model');
export const useModels = storeHook('onDevice');
export const useRun = storeHook('run');
export const useWaiting = storeHook('waiting');
export const useCandidates = storeHook('candidates');
export const useTraces = storeHook('traces');
export const useUncertainty = storeHook('uncertainty');
export const usePaintings = storeHook('paintings');
export const useReference = storeHook('reference');
export const useMask = storeHook('mask');
export const useLooks = storeHook('looks');
const useReading = storeHook('reading');
export const useRunTree = storeHook('tree');
export const useReplay = storeHook('replay');
export const useBenchmark = storeHook('benchmark');

/** A hook on a store that a panel keeps for itself: what a selector makes of its state in the studio above. */
export function ownHook<S>(make: () => StoreApi<S>) {
  return function useOwn<T>(select: (state: S) => T): T {
    return useStore(useStudio().own(make), select);
  };
}

/** Speaks to the person. */
export const useNotices = (): Notices => useStudio().notices;

/** The words of the loaded model; plain English while there is none, or it knows any word. */
export const useLexicon = (): Lexicon | undefined => useModel(lexiconOf);

/** True when tidying would mend something. Not while a run writes: an edit would end it. */
export function useTidyable(): boolean {
  const { tidy } = useStudio();
  const lexicon = useLexicon();
  const isReadable = useReading((s) => s.reader !== null);
  return useDocument((s) => isReadable && !s.streaming && tidy.isTidyable(s.prompt, s.plan, lexicon));
}

/** The reel on the timeline; null where there is none. */
export function useReel(): Reel | null {
  const { replay } = useStudio();
  const nodes = useRunTree((s) => s.nodes);
  const traces = useTraces((s) => s.traces);
  const node = useReplay((s) => s.node);
  return replay.reelOf(nodes, traces, node);
}

/** What the stage shows in place of the document; null while nothing is replayed. */
export function useReplayFrame(): ReelFrame | null {
  const reel = useReel();
  const position = useReplay((s) => s.position);
  return useMemo(
    () => (!reel || position === null || reel.moments.length === 0 ? null : frameAt(reel, position)),
    [reel, position],
  );
}
