import { createStore } from 'zustand';
import { ownHook } from '../../studio/hooks';

/** A newer version waits; `take` reloads the page with it. */
export const createUpdate = () => createStore<{ readonly take: (() => void) | null }>(() => ({ take: null }));
export const useUpdate = ownHook(createUpdate);
