import { createStore } from 'zustand';
import { ownHook } from '../../../studio/hooks';

export type Column = 'left' | 'right';

/** Which of the outer columns are open. */
export const createColumns = () =>
  createStore<Readonly<Record<Column, boolean>>>(() => ({ left: true, right: true }));
export const useColumns = ownHook(createColumns);
