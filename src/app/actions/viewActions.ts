import {
  CircleHelp,
  Command,
  Hand,
  Moon,
  MousePointer2,
  Eye,
  SquareDashedMousePointer,
  SunMoon,
} from 'lucide-react';
import { useSettings } from '../../studio/settings';
import { useView } from '../../studio/view';
import type { Action } from './action';

const always = () => true;

/** Tools, theme, palette and help. */
export const viewActions: readonly Action[] = [
  {
    id: 'tool-select',
    group: 'View',
    label: 'Select tool',
    icon: MousePointer2,
    keys: ['V'],
    enabled: always,
    perform: () => useView.getState().setTool('select'),
  },
  {
    id: 'tool-pan',
    group: 'View',
    label: 'Pan tool',
    icon: Hand,
    keys: ['H'],
    enabled: always,
    perform: () => useView.getState().setTool('pan'),
  },
  {
    id: 'tool-draw',
    group: 'View',
    label: 'Box tool',
    icon: SquareDashedMousePointer,
    keys: ['R'],
    enabled: always,
    perform: () => useView.getState().setTool('draw'),
  },
  {
    id: 'boxes',
    group: 'View',
    label: 'Boxes on or off',
    icon: Eye,
    keys: ['B'],
    enabled: always,
    perform: () => useView.getState().setShowBoxes(!useView.getState().showBoxes),
  },
  {
    id: 'theme',
    group: 'View',
    label: 'Switch theme',
    icon: SunMoon,
    keys: ['Alt+Shift+D'],
    inText: true,
    enabled: always,
    perform: ({ state }) => useSettings.getState().set({ theme: state.theme === 'dark' ? 'light' : 'dark' }),
  },
  {
    id: 'theme-system',
    group: 'View',
    label: 'Theme as the system has it',
    icon: Moon,
    enabled: always,
    perform: () => useSettings.getState().set({ theme: 'system' }),
  },
  {
    id: 'palette',
    group: 'View',
    label: 'Command palette',
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
    label: 'Keyboard help',
    icon: CircleHelp,
    keys: ['?'],
    enabled: always,
    perform: ({ openHelp }) => openHelp(),
  },
];
