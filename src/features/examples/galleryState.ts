import { createStore } from 'zustand';
import { ownHook } from '../../studio/hooks';
import type { Example } from '../../studio/examples/catalogue';

interface OpenNotes {
  /** The scene that they are about: notes go with it. */
  readonly sceneId: string;
  readonly example: Example;
  /** From 1. */
  readonly number: number;
}

/** The notes to the example that is open. */
export const createNotes = () => createStore<{ readonly open: OpenNotes | null }>(() => ({ open: null }));
export const useNotesOpen = ownHook(createNotes);
