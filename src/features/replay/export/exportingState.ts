import { createStore } from 'zustand';
import { ownHook } from '../../../studio/hooks';

interface Exporting {
  /** The export that takes its time: what it makes and how far it is, 0..1. */
  readonly on: { readonly what: string; readonly done: number; readonly cancel: () => void } | null;
}

/** What is being exported. */
export const createExporting = () => createStore<Exporting>(() => ({ on: null }));
export const useExporting = ownHook(createExporting);
