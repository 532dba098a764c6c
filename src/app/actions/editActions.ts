import { Redo2, Undo2 } from 'lucide-react';
import type { Studio } from '../../studio/studio';
import { actionsWords } from '../../words/parts/app/actions';
import { lateIcon } from './objects/lateIcon';
import type { Action, ActionState } from './action';

const document = (studio: Studio) => studio.stores.document.getState();
/** What undo and redo step through: with the repaint brush in hand its strokes, else the document. */
const stepped = ({ brushing }: ActionState, { stores }: Studio) =>
  (brushing ? stores.mask : stores.document).getState();
const selection = (studio: Studio) => studio.stores.view.getState().selection;
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
    perform: ({ studio, state }) => {
      const undone = stepped(state, studio).undo();
      if (undone) studio.notices.announce(actionsWords('undone', { what: undone }));
    },
  },
  {
    id: 'redo',
    group: 'Edit',
    label: () => actionsWords('redo'),
    icon: Redo2,
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    enabled: (s) => s.canRedo,
    perform: ({ studio, state }) => {
      const redone = stepped(state, studio).redo();
      if (redone) studio.notices.announce(actionsWords('redone', { what: redone }));
    },
  },
  {
    id: 'tidy',
    group: 'Objects',
    label: () => actionsWords('tidy'),
    icon: lateIcon('WandSparkles'),
    keys: ['T'],
    enabled: (s) => s.tidyable,
    perform: ({ studio }) => studio.tidy.tidy(),
  },
  {
    id: 'change-in-words',
    group: 'Objects',
    label: () => actionsWords('changeInWords'),
    icon: lateIcon('TextCursorInput'),
    keys: ['/'],
    enabled: (s) => !s.replaying,
    perform: ({ studio }) => studio.stores.view.getState().setCommanding(true),
  },
  {
    id: 'duplicate',
    group: 'Objects',
    label: () => actionsWords('duplicateSelected'),
    icon: lateIcon('Copy'),
    keys: ['Ctrl+D'],
    enabled: some,
    perform: ({ studio }) => void studio.compose.duplicate(),
  },
  {
    id: 'delete',
    group: 'Objects',
    label: () => actionsWords('deleteSelected'),
    icon: lateIcon('Trash2'),
    enabled: some,
    perform: ({ studio }) => {
      document(studio).remove(selection(studio));
      studio.notices.announce(actionsWords('deleted'));
    },
  },
  {
    id: 'lock',
    group: 'Objects',
    label: () => actionsWords('lockSelected'),
    icon: lateIcon('Lock'),
    keys: ['Ctrl+Shift+L'],
    enabled: some,
    perform: ({ studio }) =>
      document(studio).setLocked(
        selection(studio),
        !selection(studio).every((id) => document(studio).objects[id]?.locked),
      ),
  },
  {
    id: 'hide',
    group: 'Objects',
    label: () => actionsWords('hideSelected'),
    icon: lateIcon('EyeOff'),
    keys: ['Ctrl+Shift+H'],
    enabled: some,
    perform: ({ studio }) =>
      document(studio).setHidden(
        selection(studio),
        !selection(studio).every((id) => document(studio).objects[id]?.hidden),
      ),
  },
  {
    id: 'forward',
    group: 'Objects',
    label: () => actionsWords('bringForward'),
    // As the list goes: the last row lies on top.
    icon: lateIcon('ArrowDown'),
    keys: ['Ctrl+]'],
    enabled: some,
    perform: ({ studio }) => studio.compose.order('forward'),
  },
  {
    id: 'backward',
    group: 'Objects',
    label: () => actionsWords('sendBackward'),
    icon: lateIcon('ArrowUp'),
    keys: ['Ctrl+['],
    enabled: some,
    perform: ({ studio }) => studio.compose.order('backward'),
  },
  {
    id: 'reset',
    group: 'Objects',
    label: () => actionsWords('resetToModel'),
    icon: lateIcon('RotateCcw'),
    enabled: some,
    perform: ({ studio }) => selection(studio).forEach((id) => document(studio).resetToModel(id)),
  },
];
