import { create } from 'zustand';

interface Exporting {
  /** The export that takes its time: what it makes and how far it is, 0..1. */
  readonly on: { readonly what: string; readonly done: number; readonly cancel: () => void } | null;
}

/** What is being exported. */
export const useExporting = create<Exporting>(() => ({ on: null }));
