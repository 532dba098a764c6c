import { Cpu, FilePlus2, LayoutTemplate, FolderOpen, Save, PanelLeft, PanelRight } from 'lucide-react';
import { openLayouts } from '../../features/layouts/dialogState';
import { openModels } from '../../features/models/dialogState';
import { announce } from '../../studio/announce';
import { pickFile } from '../files/pickFile';
import { saveBlob } from '../../ui/saveBlob';
import { useColumns } from '../shell/columnsStore';
import type { Action } from './action';

const always = () => true;

/** Scenes as files, and the columns around the stage. */
export const sceneActions: readonly Action[] = [
  {
    id: 'new-scene',
    group: 'Scene',
    label: 'New scene',
    icon: FilePlus2,
    enabled: always,
    perform: ({ studio }) => {
      void studio.scenes.newScene();
      announce('A new scene. The one before is kept; undo brings it back.');
    },
  },
  {
    id: 'open-scene',
    group: 'Scene',
    label: 'Open a file…',
    icon: FolderOpen,
    keys: ['Ctrl+O'],
    inText: true,
    enabled: always,
    perform: ({ studio }) =>
      void pickFile('.png,.json,.html,.txt,image/png,application/json,text/html,text/plain').then(
        (file) => file && studio.scenes.openFile(file),
      ),
  },
  {
    id: 'save-scene',
    group: 'Scene',
    label: 'Save scene as a file',
    icon: Save,
    keys: ['Ctrl+Shift+S'],
    inText: true,
    enabled: always,
    perform: ({ studio }) => {
      const { file, name } = studio.scenes.exportScene();
      saveBlob(file, name);
      announce('The scene was saved to a file.');
    },
  },
  {
    id: 'layouts',
    group: 'Scene',
    label: 'Layouts in and out…',
    icon: LayoutTemplate,
    enabled: always,
    perform: () => openLayouts(),
  },
  {
    id: 'models',
    group: 'Scene',
    label: 'Models…',
    icon: Cpu,
    enabled: always,
    perform: () => openModels(),
  },
  {
    id: 'left-column',
    group: 'View',
    label: 'Left column on or off',
    icon: PanelLeft,
    keys: ['['],
    enabled: always,
    perform: () => useColumns.setState(({ left }) => ({ left: !left })),
  },
  {
    id: 'right-column',
    group: 'View',
    label: 'Right column on or off',
    icon: PanelRight,
    keys: [']'],
    enabled: always,
    perform: () => useColumns.setState(({ right }) => ({ right: !right })),
  },
];
