import { Undo2, type LucideIcon } from 'lucide-react';
import { createRunsView } from '../../features/runs/runsView';
import type { Studio } from '../../studio/studio';
import type { Reel, Stride } from '../../studio/replay/reel';
import { fileName } from '../../library/text/plainText';
import { saveBlob } from '../../ui/saveBlob';
import { actionsWords } from '../../words/parts/app/actions';
import { lateIcon } from './objects/lateIcon';
import type { Action, ActionServices, ActionState } from './action';

const exports = () => import('../../features/replay/export/exporting');

/** The latest run that can be replayed. */
function latestRun(studio: Studio): string | null {
  const { nodes, current } = studio.stores.tree.getState();
  const logged = new Set(studio.stores.traces.getState().traces.map(({ id }) => id));
  return nodes.findLast(({ id }) => logged.has(id))?.id ?? current;
}

/** Puts a reel on the timeline where there is none. */
function onTimeline(studio: Studio, then: () => void): void {
  if (studio.stores.replay.getState().node === null) studio.replay.select(latestRun(studio));
  then();
}

const selected = (studio: Studio) => studio.stores.replay.getState().node;
const runnable = (s: ActionState) => s.runs && s.running !== 'planning';
const stepping = (
  id: string,
  label: 'previousBox' | 'nextBox' | 'previousToken' | 'nextToken',
  icon: LucideIcon,
  key: string,
  stride: Stride,
  by: 1 | -1,
): Action => ({
  id,
  group: 'Trace',
  label: () => actionsWords(label),
  icon,
  keys: [key],
  enabled: runnable,
  perform: ({ studio }) => onTimeline(studio, () => studio.replay.step(stride, by)),
});

async function save(
  { studio }: ActionServices,
  ending: string,
  make: (what: { node: string; reel: Reel; studio: Studio }) => Promise<Blob | null>,
): Promise<void> {
  onTimeline(studio, () => undefined);
  const [node, reel] = [selected(studio), studio.replay.reel()];
  if (node === null || !reel) return;
  const blob = await make({ studio, node, reel });
  if (!blob) return;
  const { nodes } = studio.stores.tree.getState();
  const found = nodes.find(({ id }) => id === node);
  saveBlob(blob, fileName(found?.name || found?.prompt || 'trace', ending));
  studio.notices.announce(actionsWords('replaySaved'));
}

/** Replaying, the tree of runs, presenting, and taking a replay along. */
export const traceActions: readonly Action[] = [
  {
    id: 'replay',
    group: 'Trace',
    label: () => actionsWords('replay'),
    icon: lateIcon('Play'),
    keys: ['K'],
    enabled: runnable,
    perform: ({ studio }) =>
      onTimeline(studio, () =>
        studio.stores.replay.getState().playing ? studio.replay.pause() : studio.replay.play(),
      ),
  },
  stepping('previous-box', 'previousBox', lateIcon('SkipBack'), 'J', 'box', -1),
  stepping('next-box', 'nextBox', lateIcon('SkipForward'), 'L', 'box', 1),
  stepping('previous-token', 'previousToken', lateIcon('ChevronLeft'), ',', 'token', -1),
  stepping('next-token', 'nextToken', lateIcon('ChevronRight'), '.', 'token', 1),
  {
    id: 'leave-replay',
    group: 'Trace',
    label: () => actionsWords('backToNow'),
    icon: lateIcon('History'),
    keys: ['Esc'],
    enabled: (s) => s.replaying,
    perform: ({ studio }) => {
      studio.replay.leave();
      studio.notices.announce(actionsWords('isBackToNow'));
    },
  },
  {
    id: 'present',
    group: 'Trace',
    label: () => actionsWords('present'),
    icon: lateIcon('Presentation'),
    keys: ['Shift+P'],
    enabled: runnable,
    perform: ({ studio }) =>
      onTimeline(studio, () => {
        studio.replay.seek(0);
        studio.replay.present(true);
      }),
  },
  {
    id: 'runs',
    group: 'Trace',
    label: () => actionsWords('goToRuns'),
    icon: lateIcon('GitBranch'),
    keys: ['G'],
    enabled: () => true,
    perform: ({ studio }) => {
      studio.own(createRunsView).setState({ open: true, wanted: true });
      studio.stores.view.getState().setPhoneTab('runs');
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
      const node = selected(studio);
      if (node !== null) studio.tree.goTo(node);
    },
  },
  {
    id: 'compare',
    group: 'Trace',
    label: () => actionsWords('compare'),
    icon: lateIcon('ArrowLeftRight'),
    keys: ['C'],
    enabled: (s) => s.comparable,
    perform: ({ studio }) => {
      const { nodes, current } = studio.stores.tree.getState();
      const plans = nodes.filter(({ kind }) => kind !== 'prompt').map(({ id }) => id);
      const chosen = plans.find((id) => id === selected(studio)) ?? plans.at(-1);
      const others = [current, ...plans.toReversed()].filter(
        (id) => id !== null && id !== chosen && plans.includes(id),
      );
      // A picture is laid beside another picture, where there is one.
      const kindOf = (of: string | null | undefined) => nodes.find(({ id }) => id === of)?.kind;
      const other =
        (kindOf(chosen) === 'painting' && others.find((id) => kindOf(id) === 'painting')) || others[0];
      if (chosen && other) {
        studio.replay.leave();
        studio.own(createRunsView).setState({ compared: { left: chosen, right: other } });
      }
    },
  },
  {
    id: 'run-name',
    group: 'Trace',
    label: () => actionsWords('nameRun'),
    icon: lateIcon('Pencil'),
    enabled: (s) => s.runSelected,
    perform: ({ studio }) => {
      studio.stores.view.getState().setPhoneTab('runs');
      studio.own(createRunsView).setState({ open: true, renaming: selected(studio) });
    },
  },
  {
    id: 'run-delete',
    group: 'Trace',
    label: () => actionsWords('deleteBranch'),
    icon: lateIcon('Trash2'),
    enabled: (s) => s.runSelected,
    perform: ({ studio }) => {
      const node = selected(studio);
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
      if (!studio.tree.restore()) studio.notices.announce(actionsWords('noBranchDeleted'));
    },
  },
  {
    id: 'export-html',
    group: 'Trace',
    label: () => actionsWords('exportPage'),
    icon: lateIcon('Globe'),
    enabled: runnable,
    perform: (services) =>
      void save(services, 'replay.html', async (what) => (await exports()).exportHtml(what)),
  },
  {
    id: 'export-embed',
    group: 'Trace',
    label: () => actionsWords('exportEmbed'),
    icon: lateIcon('Frame'),
    enabled: runnable,
    perform: ({ studio }) =>
      onTimeline(studio, () => {
        const reel = studio.replay.reel();
        if (!reel) return;
        void exports()
          .then((embed) => embed.copyReplay({ studio, reel }))
          .catch(studio.notices.report);
      }),
  },
  {
    id: 'export-video',
    group: 'Trace',
    label: () => actionsWords('exportVideo'),
    icon: lateIcon('Film'),
    enabled: (s) => runnable(s) && s.recordsVideo,
    perform: (services) =>
      void save(services, 'replay.webm', async (what) => (await exports()).exportMoving('video', what)),
  },
  {
    id: 'export-animation',
    group: 'Trace',
    label: () => actionsWords('exportAnimation'),
    icon: lateIcon('Clapperboard'),
    enabled: runnable,
    perform: (services) =>
      void save(services, 'replay.png', async (what) => (await exports()).exportMoving('animation', what)),
  },
  {
    id: 'export-json',
    group: 'Trace',
    label: () => actionsWords('exportTrace'),
    icon: lateIcon('Save'),
    enabled: runnable,
    perform: (services) =>
      void save(services, 'trace.json', async (what) => (await exports()).exportJson(what)),
  },
];
