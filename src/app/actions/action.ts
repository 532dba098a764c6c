import type { LucideIcon } from 'lucide-react';
import type { Studio } from '../../studio/studio';
import type { ActionState } from './useActionState';

/** What actions may use. */
export interface ActionServices {
  readonly studio: Studio;
  readonly openPalette: () => void;
  readonly openHelp: () => void;
  readonly state: ActionState;
}

export type { ActionState };

export type ActionGroup = 'Run' | 'Edit' | 'Objects' | 'Trace' | 'View' | 'Scene';

/** One thing a person can do. The same object feeds buttons, keys, the palette and the help. */
export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  readonly label: () => string;
  readonly icon: LucideIcon;
  /** Key combinations, the shown one first; written "Ctrl+Shift+Z", where Ctrl is also Apple's command key. */
  readonly keys?: readonly string[];
  /** The browser tells of these keys by an event of their own (copy, cut, paste): here they are only shown. */
  readonly byEvent?: boolean;
  /** The keys work while a text field has focus, too. */
  readonly inText?: boolean;
  /** Not offered by the palette. */
  readonly unlisted?: boolean;
  enabled(state: ActionState, studio: Studio): boolean;
  perform(services: ActionServices): void;
}
