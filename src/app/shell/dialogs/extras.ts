import { createStore } from 'zustand';
import { ownHook } from '../../../studio/hooks';

/** What is laid over the studio now and then: the gallery, the tour, what is new. */
export type Extra = 'gallery' | 'tour' | 'news';

export const createExtras = () => createStore<{ readonly open: Extra | null }>(() => ({ open: null }));
export const useExtras = ownHook(createExtras);
