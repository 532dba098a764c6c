import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import {
  useBenchmark,
  useDocument,
  useMask,
  useModel,
  usePaintings,
  useReplay,
  useRun,
  useRunTree,
  useTidyable,
  useTraces,
  useView,
} from '../../studio/hooks';
import { isStale } from '../../studio/document/snapshot';
import { promptProblem } from '../../studio/document/promptLimits';
import { useTheme } from '../theme';
import type { ActionState } from './action';

/** The state that actions depend on; it changes only when one of its answers does. */
export function useActionState(): ActionState {
  const promptable = useDocument((s) => s.prompt.trim() !== '' && promptProblem(s.prompt) === null);
  const hasPlan = useDocument((s) => s.plan.segments.length > 0);
  const complete = useDocument((s) => s.plan.complete);
  const stale = useDocument(isStale);
  const revision = useDocument((s) => s.revision);
  const running = useRun((s) => (s.kind === 'planning' || s.kind === 'painting' ? s.kind : null));
  const model = useModel((s) => s.kind);
  const selected = useView((s) => s.selection.length);
  const tidyable = useTidyable();
  const brushing = useView((s) => s.tool === 'brush');
  const strokes = useMask((s) => s.history);
  const edits = useDocument(useShallow(({ canUndo, canRedo }) => ({ canUndo, canRedo })));
  const { canUndo, canRedo } = brushing ? strokes : edits;
  const shownId = useView((s) => s.shownPainting);
  const shown = usePaintings((s) => s.entries.find((entry) => entry.id === shownId) ?? null);
  const painted = usePaintings((s) => s.entries.some((entry) => entry.planRevision === revision));
  const runs = useTraces((s) => s.traces.length > 0);
  const runSelected = useReplay((s) => s.node !== null);
  const comparable = useRunTree((s) => s.nodes.filter(({ kind }) => kind !== 'prompt').length > 1);
  const replaying = useReplay((s) => s.position !== null);
  const recordsVideo = typeof MediaRecorder !== 'undefined';
  const benchmarked = useBenchmark((b) => b.items.length > 0);
  const theme = useTheme();
  return useMemo(
    () => ({
      promptable,
      planned: hasPlan,
      complete,
      stale,
      painted,
      running,
      model,
      canUndo,
      canRedo,
      selected,
      tidyable,
      brushing,
      shown,
      runs,
      runSelected,
      comparable,
      replaying,
      recordsVideo,
      benchmarked,
      theme,
    }),
    [
      promptable,
      hasPlan,
      complete,
      stale,
      painted,
      running,
      model,
      canUndo,
      canRedo,
      selected,
      tidyable,
      brushing,
      shown,
      runs,
      runSelected,
      comparable,
      replaying,
      recordsVideo,
      benchmarked,
      theme,
    ],
  );
}
