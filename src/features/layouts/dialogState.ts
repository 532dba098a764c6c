import { createStore } from 'zustand';
import { ownHook } from '../../studio/hooks';

/** Whether the dialog of layouts is open. */
export const createLayoutsDialog = () => createStore<{ readonly open: boolean }>(() => ({ open: false }));
export const useLayoutsDialog = ownHook(createLayoutsDialog);
