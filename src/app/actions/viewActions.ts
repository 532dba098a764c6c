import { CircleHelp, Command } from 'lucide-react';
import { createExtras, type Extra } from '../shell/dialogs/extras';
import type { Action } from './action';
import { lateIcon } from './objects/lateIcon';
import { actionsWords } from '../../words/parts/app/actions';

const always = () => true;
const extra = (id: Extra, icon: Action['icon']): Action => ({
  id,
  group: 'View',
  label: () => actionsWords(id),
  icon,
  enabled: always,
  perform: ({ studio }) => studio.own(createExtras).setState({ open: id }),
});

/** Tools, theme, palette and help. */
export const viewActions: readonly Action[] = [
  {
    id: 'tool-select',
    group: 'View',
    label: () => actionsWords('selectTool'),
    icon: lateIcon('MousePointer2'),
    keys: ['V'],
    enabled: always,
    perform: ({ studio }) => studio.stores.view.getState().setTool('select'),
  },
  {
    id: 'tool-pan',
    group: 'View',
    label: () => actionsWords('panTool'),
    icon: lateIcon('Hand'),
    keys: ['H'],
    enabled: always,
    perform: ({ studio }) => studio.stores.view.getState().setTool('pan'),
  },
  {
    id: 'tool-draw',
    group: 'View',
    label: () => actionsWords('boxTool'),
    icon: lateIcon('SquareDashedMousePointer'),
    keys: ['R'],
    enabled: always,
    perform: ({ studio }) => studio.stores.view.getState().setTool('draw'),
  },
  {
    id: 'boxes',
    group: 'View',
    label: () => actionsWords('showBoxes'),
    icon: lateIcon('Eye'),
    keys: ['B'],
    enabled: always,
    perform: ({ studio }) =>
      studio.stores.view.getState().setShowBoxes(!studio.stores.view.getState().showBoxes),
  },
  {
    id: 'heat',
    group: 'View',
    label: () => actionsWords('showProbabilities'),
    icon: lateIcon('Flame'),
    keys: ['Alt+Shift+P'],
    inText: true,
    enabled: always,
    perform: ({ studio }) => studio.stores.view.getState().setHeat(!studio.stores.view.getState().heat),
  },
  {
    id: 'uncertainty',
    group: 'View',
    label: () => actionsWords('showUncertainty'),
    icon: lateIcon('Radius'),
    keys: ['Alt+Shift+U'],
    inText: true,
    enabled: always,
    perform: ({ studio }) =>
      studio.stores.view.getState().setUncertainty(!studio.stores.view.getState().uncertainty),
  },
  {
    id: 'theme',
    group: 'View',
    label: () => actionsWords('switchTheme'),
    icon: lateIcon('SunMoon'),
    keys: ['Alt+Shift+D'],
    inText: true,
    enabled: always,
    perform: ({ studio, state }) =>
      studio.stores.settings.getState().set({ theme: state.theme === 'dark' ? 'light' : 'dark' }),
  },
  {
    id: 'theme-system',
    group: 'View',
    label: () => actionsWords('systemTheme'),
    icon: lateIcon('Moon'),
    enabled: always,
    perform: ({ studio }) => studio.stores.settings.getState().set({ theme: 'system' }),
  },
  {
    id: 'palette',
    group: 'View',
    label: () => actionsWords('commandPalette'),
    icon: Command,
    keys: ['Ctrl+K'],
    inText: true,
    unlisted: true,
    enabled: always,
    perform: ({ openPalette }) => openPalette(),
  },
  {
    id: 'help',
    group: 'View',
    label: () => actionsWords('keyboardHelp'),
    icon: CircleHelp,
    keys: ['?'],
    enabled: always,
    perform: ({ openHelp }) => openHelp(),
  },
  extra('gallery', lateIcon('Images')),
  extra('tour', lateIcon('Compass')),
  extra('news', lateIcon('Newspaper')),
];
