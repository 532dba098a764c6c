import { useState } from 'react';
import { shallow } from 'zustand/shallow';
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

/** What the state of the studio is, as far as actions ask; the same object until one of its answers changes. */
export function useActionState() {
  return useSame({ ...useRunning(), ...useScene(), ...useSelection(), ...usePicture(), ...useRuns() });
}

export type ActionState = ReturnType<typeof useActionState>;

const useRunning = () => ({
  running: useRun((s) => (s.kind === 'planning' || s.kind === 'painting' ? s.kind : null)),
  model: useModel((s) => s.kind),
  theme: useTheme(),
});

function useScene() {
  return {
    /** The prompt has words and isn't too long. */
    promptable: useDocument((s) => s.prompt.trim() !== '' && promptProblem(s.prompt) === null),
    /** There is something of a plan. */
    planned: useDocument((s) => s.plan.segments.length > 0),
    /** The chain came to its end. */
    complete: useDocument((s) => s.plan.complete),
    /** The prompt is another one than the plan was made for. */
    stale: useDocument(isStale),
  };
}

function useSelection() {
  const brushing = useView((s) => s.tool === 'brush');
  const strokes = useMask((s) => s.history);
  const canUndo = useDocument((s) => s.canUndo);
  const canRedo = useDocument((s) => s.canRedo);
  return {
    canUndo: brushing ? strokes.canUndo : canUndo,
    canRedo: brushing ? strokes.canRedo : canRedo,
    /** The repaint brush is in hand. */
    brushing,
    /** Number of selected objects. */
    selected: useView((s) => s.selection.length),
    /** A relation that the prompt asks is broken between boxes that can be moved apart or together. */
    tidyable: useTidyable(),
  };
}

function usePicture() {
  const shownId = useView((s) => s.shownPainting);
  return {
    /** The painting on the stage. */
    shown: usePaintings((s) => s.entries.find((entry) => entry.id === shownId) ?? null),
    /** A benchmark has finished prompts. */
    benchmarked: useBenchmark((b) => b.items.length > 0),
  };
}

const useRuns = () => ({
  /** The scene has a run that can be replayed. */
  runs: useTraces((s) => s.traces.length > 0),
  /** A node of the runs is selected. */
  runSelected: useReplay((s) => s.node !== null),
  /** There are two plans or pictures to lay side by side. */
  comparable: useRunTree((s) => s.nodes.filter(({ kind }) => kind !== 'prompt').length > 1),
  replaying: useReplay((s) => s.position !== null),
  /** The browser can record a video. */
  recordsVideo: typeof MediaRecorder !== 'undefined',
});

/** `value`, or the one before it where no field differs. */
function useSame<T extends object>(value: T): T {
  const [kept, keep] = useState(value);
  if (shallow(kept, value)) return kept;
  keep(value);
  return value;
}
