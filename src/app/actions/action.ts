import type { LucideIcon } from 'lucide-react';
import type { PaintingEntry } from '../../studio/scenes/paintings';
import type { Studio } from '../../studio/studio';

/** What the state of the studio is, as far as actions ask. */
export interface ActionState {
  /** The prompt has words and isn't too long. */
  readonly promptable: boolean;
  /** There is something of a plan. */
  readonly planned: boolean;
  /** The chain came to its end. */
  readonly complete: boolean;
  /** The prompt is another one than the plan was made for. */
  readonly stale: boolean;
  /** The plan as it stands has been painted. */
  readonly painted: boolean;
  readonly running: 'planning' | 'painting' | null;
  readonly model: 'absent' | 'loading' | 'ready' | 'failed';
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Number of selected objects. */
  readonly selected: number;
  /** A relation that the prompt asks is broken between boxes that can be moved apart or together. */
  readonly tidyable: boolean;
  /** The repaint brush is in hand. */
  readonly brushing: boolean;
  /** The painting on the stage. */
  readonly shown: PaintingEntry | null;
  /** The scene has a run that can be replayed. */
  readonly runs: boolean;
  /** A node of the runs is selected. */
  readonly runSelected: boolean;
  /** There are two plans or pictures to lay side by side. */
  readonly comparable: boolean;
  readonly replaying: boolean;
  /** The browser can record a video. */
  readonly recordsVideo: boolean;
  /** A benchmark has finished prompts. */
  readonly benchmarked: boolean;
  readonly theme: 'dark' | 'light';
}

/** What actions may use. */
export interface ActionServices {
  readonly studio: Studio;
  readonly openPalette: () => void;
  readonly openHelp: () => void;
  readonly state: ActionState;
}

export type ActionGroup = 'Run' | 'Edit' | 'Objects' | 'Trace' | 'View' | 'Scene';

/** One thing a person can do. The same object feeds buttons, keys, the palette and the help. */
export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Key combinations, the shown one first; written "Ctrl+Shift+Z", where Ctrl is also Apple's command key. */
  readonly keys?: readonly string[];
  /** The keys work while a text field has focus, too. */
  readonly inText?: boolean;
  /** Not offered by the palette. */
  readonly unlisted?: boolean;
  enabled(state: ActionState, studio: Studio): boolean;
  perform(services: ActionServices): void;
}
