import { createLayoutsDialog } from '../../features/layouts/dialogState';
import { createModelsDialog } from '../../features/models/dialogState';
import { createShelfDialog } from '../../features/scenes/dialogState';
import { saveBlob } from '../../ui/saveBlob';
import type { Studio } from '../../studio/studio';
import { actionsWords } from '../../words/parts/app/actions';
import { pickFile } from '../files/pickFile';
import { createColumns } from '../shell/layout/columnsStore';
import { lateIcon } from './objects/lateIcon';
import type { Action } from './action';

const always = () => true;

const embedding = () => import('../../features/replay/export/exporting');

/** Scenes as files, and the columns around the stage. */
export const sceneActions: readonly Action[] = [
  {
    id: 'new-scene',
    group: 'Scene',
    label: () => actionsWords('newScene'),
    icon: lateIcon('FilePlus2'),
    enabled: always,
    perform: ({ studio }) => {
      void studio.scenes.newScene();
      studio.notices.announce(actionsWords('newSceneMade'));
    },
  },
  {
    id: 'open-scene',
    group: 'Scene',
    label: () => actionsWords('openFile'),
    icon: lateIcon('FolderOpen'),
    keys: ['Ctrl+O'],
    inText: true,
    enabled: always,
    perform: ({ studio }) =>
      void pickFile('.png,.json,.html,.txt,.zip,image/png,application/json,text/html,text/plain').then(
        (file) => file && studio.scenes.openFile(file),
      ),
  },
  {
    id: 'save-scene',
    group: 'Scene',
    label: () => actionsWords('saveScene'),
    icon: lateIcon('Save'),
    keys: ['Ctrl+Shift+S'],
    inText: true,
    enabled: always,
    perform: ({ studio }) => {
      const { file, name } = studio.scenes.exportScene();
      saveBlob(file, name);
      studio.notices.announce(actionsWords('sceneSaved'));
    },
  },
  {
    id: 'shelf',
    group: 'Scene',
    label: () => actionsWords('shelf'),
    icon: lateIcon('LibraryBig'),
    keys: ['Ctrl+Shift+O'],
    inText: true,
    enabled: always,
    perform: ({ studio }) => studio.own(createShelfDialog).setState({ open: true }),
  },
  {
    id: 'copy-link',
    group: 'Scene',
    label: () => actionsWords('copyLink'),
    icon: lateIcon('Link'),
    enabled: (s) => s.planned || s.promptable,
    perform: ({ studio }) => void copyLink(studio),
  },
  {
    id: 'copy-embed',
    group: 'Scene',
    label: () => actionsWords('copyEmbed'),
    icon: lateIcon('Frame'),
    enabled: (s) => s.planned,
    perform: ({ studio }) =>
      void embedding()
        .then((embed) => embed.copyScene(studio))
        .catch(studio.notices.report),
  },
  {
    id: 'layouts',
    group: 'Scene',
    label: () => actionsWords('layouts'),
    icon: lateIcon('LayoutTemplate'),
    enabled: always,
    perform: ({ studio }) => studio.own(createLayoutsDialog).setState({ open: true, group: null }),
  },
  {
    id: 'export',
    group: 'Scene',
    label: () => actionsWords('export'),
    icon: lateIcon('FileOutput'),
    keys: ['Ctrl+Shift+E'],
    inText: true,
    enabled: always,
    perform: ({ studio }) => studio.own(createLayoutsDialog).setState({ open: true, group: 'picture' }),
  },
  {
    id: 'models',
    group: 'Scene',
    label: () => actionsWords('models'),
    icon: lateIcon('Cpu'),
    enabled: always,
    perform: ({ studio }) => studio.own(createModelsDialog).setState({ open: true, dropped: null }),
  },
  {
    id: 'left-column',
    group: 'View',
    label: () => actionsWords('leftColumn'),
    icon: lateIcon('PanelLeft'),
    keys: ['['],
    enabled: always,
    perform: ({ studio }) => studio.own(createColumns).setState(({ left }) => ({ left: !left })),
  },
  {
    id: 'right-column',
    group: 'View',
    label: () => actionsWords('rightColumn'),
    icon: lateIcon('PanelRight'),
    keys: [']'],
    enabled: always,
    perform: ({ studio }) => studio.own(createColumns).setState(({ right }) => ({ right: !right })),
  },
];

/** The whole scene but its pictures, in an address: nothing of it goes to a server. */
async function copyLink({ scenes, notices }: Studio): Promise<void> {
  const fragment = await scenes.linkToScene();
  if (fragment === null) return;
  try {
    const { origin, pathname } = window.location;
    await navigator.clipboard.writeText(origin + pathname + fragment);
    notices.notify({
      tone: 'info',
      text: actionsWords('linkCopied'),
      advice: actionsWords('linkHolds'),
    });
  } catch {
    window.history.replaceState(null, '', fragment);
    notices.notify({
      tone: 'problem',
      text: actionsWords('linkNotCopied'),
      advice: actionsWords('linkNotCopiedAdvice'),
    });
  }
}
