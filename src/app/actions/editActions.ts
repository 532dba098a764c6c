import {
  ArrowDown,
  ArrowUp,
  Copy,
  EyeOff,
  Lock,
  Redo2,
  RotateCcw,
  Trash2,
  Undo2,
  WandSparkles,
} from 'lucide-react';
import { tidy } from '../../features/checks/tidy';
import { announce } from '../../studio/notices/announce';
import { useDocument } from '../../studio/document/document';
import { useMask } from '../../studio/repaint/mask';
import { useView } from '../../studio/document/view';
import type { Action, ActionState } from './action';
import { actionsWords } from '../../words/parts/app/actions';

const document = () => useDocument.getState();
/** What undo and redo step through: with the repaint brush in hand its strokes, else the document. */
const stepped = ({ brushing }: ActionState) => (brushing ? useMask : useDocument).getState();
const selection = () => useView.getState().selection;
const some = (s: ActionState) => s.selected > 0;

/** Undo and redo, and what can be done with the selected objects. */
export const editActions: readonly Action[] = [
  {
    id: 'undo',
    group: 'Edit',
    label: () => actionsWords('undo'),
    icon: Undo2,
    keys: ['Ctrl+Z'],
    enabled: (s) => s.canUndo,
    perform: ({ state }) => {
      const undone = stepped(state).undo();
      if (undone) announce(actionsWords('undone', { what: undone }));
    },
  },
  {
    id: 'redo',
    group: 'Edit',
    label: () => actionsWords('redo'),
    icon: Redo2,
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    enabled: (s) => s.canRedo,
    perform: ({ state }) => {
      const redone = stepped(state).redo();
      if (redone) announce(actionsWords('redone', { what: redone }));
    },
  },
  {
    id: 'tidy',
    group: 'Objects',
    label: () => actionsWords('tidy'),
    icon: WandSparkles,
    keys: ['T'],
    enabled: (s) => s.tidyable,
    perform: tidy,
  },
  {
    id: 'duplicate',
    group: 'Objects',
    label: () => actionsWords('duplicateSelected'),
    icon: Copy,
    keys: ['Ctrl+D'],
    enabled: some,
    perform: () => {
      const copies = document().duplicate(selection());
      if (copies.length > 0) useView.getState().select(copies);
    },
  },
  {
    id: 'delete',
    group: 'Objects',
    label: () => actionsWords('deleteSelected'),
    icon: Trash2,
    enabled: some,
    perform: () => {
      document().remove(selection());
      announce(actionsWords('deleted'));
    },
  },
  {
    id: 'lock',
    group: 'Objects',
    label: () => actionsWords('lockSelected'),
    icon: Lock,
    keys: ['Ctrl+Shift+L'],
    enabled: some,
    perform: () =>
      document().setLocked(selection(), !selection().every((id) => document().objects[id]?.locked)),
  },
  {
    id: 'hide',
    group: 'Objects',
    label: () => actionsWords('hideSelected'),
    icon: EyeOff,
    keys: ['Ctrl+Shift+H'],
    enabled: some,
    perform: () =>
      document().setHidden(selection(), !selection().every((id) => document().objects[id]?.hidden)),
  },
  {
    id: 'forward',
    group: 'Objects',
    label: () => actionsWords('bringForward'),
    icon: ArrowUp,
    keys: ['Ctrl+]'],
    enabled: (s) => s.selected === 1,
    perform: () => selection().forEach((id) => document().move(id, 1)),
  },
  {
    id: 'backward',
    group: 'Objects',
    label: () => actionsWords('sendBackward'),
    icon: ArrowDown,
    keys: ['Ctrl+['],
    enabled: (s) => s.selected === 1,
    perform: () => selection().forEach((id) => document().move(id, -1)),
  },
  {
    id: 'reset',
    group: 'Objects',
    label: () => actionsWords('resetToModel'),
    icon: RotateCcw,
    enabled: some,
    perform: () => selection().forEach((id) => document().resetToModel(id)),
  },
];
