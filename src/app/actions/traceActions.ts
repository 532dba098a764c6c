import {
  ArrowLeftRight,
  ChevronLeft,
  ChevronRight,
  Clapperboard,
  Film,
  GitBranch,
  Globe,
  History,
  Pencil,
  Play,
  Presentation,
  Save,
  SkipBack,
  SkipForward,
  Trash2,
  Undo2,
} from 'lucide-react';
import { useRunsView } from '../../features/runs/runsView';
import { announce } from '../../studio/notices/announce';
import type { Stride } from '../../studio/replay/reel';
import { currentReel, replay, useReplay } from '../../studio/replay/replayStore';
import { useRunTree } from '../../studio/runs/treeState';
import { useTraces } from '../../studio/run/trace';
import { useView } from '../../studio/document/view';
import { fileName, saveBlob } from '../../ui/saveBlob';
import type { Action, ActionServices, ActionState } from './action';
import { actionsWords } from '../../words/parts/app/actions';

const exports = () => import('../../features/replay/export/exporting');

/** The latest run that can be replayed. */
function latestRun(): string | null {
  const { nodes, current } = useRunTree.getState();
  const logged = new Set(useTraces.getState().traces.map(({ id }) => id));
  return nodes.findLast(({ id }) => logged.has(id))?.id ?? current;
}

/** Puts a reel on the timeline where there is none. */
function onTimeline(then: () => void): void {
  if (useReplay.getState().node === null) replay.select(latestRun());
  then();
}

const selected = () => useReplay.getState().node;
const runnable = (s: ActionState) => s.runs && s.running !== 'planning';
const step = (stride: Stride, by: 1 | -1) => () => onTimeline(() => replay.step(stride, by));

async function save(
  services: ActionServices,
  ending: string,
  make: (what: {
    node: string;
    reel: NonNullable<ReturnType<typeof currentReel>>;
    paintings: ActionServices['studio']['paintings'];
  }) => Promise<Blob | null>,
): Promise<void> {
  onTimeline(() => undefined);
  const [node, reel] = [selected(), currentReel()];
  if (node === null || !reel) return;
  const blob = await make({ node, reel, paintings: services.studio.paintings });
  if (!blob) return;
  const { nodes } = useRunTree.getState();
  const found = nodes.find(({ id }) => id === node);
  saveBlob(blob, fileName(found?.name || found?.prompt || 'trace', ending));
  announce(actionsWords('replaySaved'));
}

/** Replaying, the tree of runs, presenting, and taking a replay along. */
export const traceActions: readonly Action[] = [
  {
    id: 'replay',
    group: 'Trace',
    label: () => actionsWords('replay'),
    icon: Play,
    keys: ['K'],
    enabled: runnable,
    perform: () => onTimeline(() => (useReplay.getState().playing ? replay.pause() : replay.play())),
  },
  {
    id: 'previous-box',
    group: 'Trace',
    label: () => actionsWords('previousBox'),
    icon: SkipBack,
    keys: ['J'],
    enabled: runnable,
    perform: step('box', -1),
  },
  {
    id: 'next-box',
    group: 'Trace',
    label: () => actionsWords('nextBox'),
    icon: SkipForward,
    keys: ['L'],
    enabled: runnable,
    perform: step('box', 1),
  },
  {
    id: 'previous-token',
    group: 'Trace',
    label: () => actionsWords('previousToken'),
    icon: ChevronLeft,
    keys: [','],
    enabled: runnable,
    perform: step('token', -1),
  },
  {
    id: 'next-token',
    group: 'Trace',
    label: () => actionsWords('nextToken'),
    icon: ChevronRight,
    keys: ['.'],
    enabled: runnable,
    perform: step('token', 1),
  },
  {
    id: 'leave-replay',
    group: 'Trace',
    label: () => actionsWords('backToNow'),
    icon: History,
    keys: ['Esc'],
    enabled: (s) => s.replaying,
    perform: () => {
      replay.leave();
      announce(actionsWords('isBackToNow'));
    },
  },
  {
    id: 'present',
    group: 'Trace',
    label: () => actionsWords('present'),
    icon: Presentation,
    keys: ['Shift+P'],
    enabled: runnable,
    perform: () =>
      onTimeline(() => {
        replay.seek(0);
        replay.present(true);
      }),
  },
  {
    id: 'runs',
    group: 'Trace',
    label: () => actionsWords('goToRuns'),
    icon: GitBranch,
    keys: ['G'],
    enabled: () => true,
    perform: () => {
      useRunsView.setState({ open: true, wanted: true });
      useView.getState().setPhoneTab('runs');
    },
  },
  {
    id: 'run-back',
    group: 'Trace',
    label: () => actionsWords('goBack'),
    icon: Undo2,
    unlisted: true,
    enabled: (s) => s.runSelected && s.running === null,
    perform: ({ studio }) => {
      const node = selected();
      if (node !== null) studio.tree.goTo(node);
    },
  },
  {
    id: 'compare',
    group: 'Trace',
    label: () => actionsWords('compare'),
    icon: ArrowLeftRight,
    keys: ['C'],
    enabled: (s) => s.comparable,
    perform: () => {
      const { nodes, current } = useRunTree.getState();
      const plans = nodes.filter(({ kind }) => kind !== 'prompt').map(({ id }) => id);
      const chosen = plans.find((id) => id === selected()) ?? plans.at(-1);
      const others = [current, ...plans.toReversed()].filter(
        (id) => id !== null && id !== chosen && plans.includes(id),
      );
      // A picture is laid beside another picture, where there is one.
      const kindOf = (of: string | null | undefined) => nodes.find(({ id }) => id === of)?.kind;
      const other =
        (kindOf(chosen) === 'painting' && others.find((id) => kindOf(id) === 'painting')) || others[0];
      if (chosen && other) {
        replay.leave();
        useRunsView.setState({ compared: { left: chosen, right: other } });
      }
    },
  },
  {
    id: 'run-name',
    group: 'Trace',
    label: () => actionsWords('nameRun'),
    icon: Pencil,
    enabled: (s) => s.runSelected,
    perform: () => {
      useView.getState().setPhoneTab('runs');
      useRunsView.setState({ open: true, renaming: selected() });
    },
  },
  {
    id: 'run-delete',
    group: 'Trace',
    label: () => actionsWords('deleteBranch'),
    icon: Trash2,
    enabled: (s) => s.runSelected,
    perform: ({ studio }) => {
      const node = selected();
      if (node !== null) studio.tree.remove(node);
    },
  },
  {
    id: 'run-restore',
    group: 'Trace',
    label: () => actionsWords('restoreBranch'),
    icon: Undo2,
    enabled: () => true,
    perform: ({ studio }) => {
      if (!studio.tree.restore()) announce(actionsWords('noBranchDeleted'));
    },
  },
  {
    id: 'export-html',
    group: 'Trace',
    label: () => actionsWords('exportPage'),
    icon: Globe,
    enabled: runnable,
    perform: (services) =>
      void save(services, 'replay.html', async (what) => (await exports()).exportHtml(what)),
  },
  {
    id: 'export-video',
    group: 'Trace',
    label: () => actionsWords('exportVideo'),
    icon: Film,
    enabled: (s) => runnable(s) && s.recordsVideo,
    perform: (services) =>
      void save(services, 'replay.webm', async (what) => (await exports()).exportMoving('video', what)),
  },
  {
    id: 'export-animation',
    group: 'Trace',
    label: () => actionsWords('exportAnimation'),
    icon: Clapperboard,
    enabled: runnable,
    perform: (services) =>
      void save(services, 'replay.png', async (what) => (await exports()).exportMoving('animation', what)),
  },
  {
    id: 'export-json',
    group: 'Trace',
    label: () => actionsWords('exportTrace'),
    icon: Save,
    enabled: runnable,
    perform: (services) =>
      void save(services, 'trace.json', async (what) => (await exports()).exportJson(what)),
  },
];
