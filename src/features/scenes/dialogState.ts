import { createStore } from 'zustand';
import { ownHook } from '../../studio/hooks';

/** Whether the shelf of scenes is open. */
export const createShelfDialog = () => createStore<{ readonly open: boolean }>(() => ({ open: false }));
export const useShelfDialog = ownHook(createShelfDialog);
