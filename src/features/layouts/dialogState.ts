import { createStore } from 'zustand';
import { ownHook } from '../../studio/hooks';

/** What can be taken along. */
export type OutGroup = 'picture' | 'layers' | 'drawing' | 'tools';

/** Whether the dialog of layouts is open, and with what to take along; null to bring something in. */
export const createLayoutsDialog = () =>
  createStore<{ readonly open: boolean; readonly group: OutGroup | null }>(() => ({
    open: false,
    group: null,
  }));
export const useLayoutsDialog = ownHook(createLayoutsDialog);
