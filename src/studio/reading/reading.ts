import { createStore, type StoreApi } from 'zustand';
import type * as reader from './reader';

export type Reader = typeof reader;

/** Null until it has come: nothing is known of what a prompt asks then, and nothing waits for it. */
export interface ReadingState {
  readonly reader: Reader | null;
}

/** What reads prompts; only `createReading` writes it. */
export const createReadingStore = () => createStore<ReadingState>(() => ({ reader: null }));

export interface Reading {
  /** Has it fetched, unless it is here or on its way. One that doesn't come is asked for anew the next time. */
  fetch(): void;
}

/** Brings what reads prompts behind the first paint. `load` is for tests. */
export function createReading(
  store: StoreApi<ReadingState>,
  load: () => Promise<Reader> = () => import('./reader'),
): Reading {
  let coming = false;
  return {
    fetch() {
      if (coming || store.getState().reader) return;
      coming = true;
      load()
        .then(
          (reader) => store.setState({ reader }),
          // No network, or a newer version took its place: the parts that show checks say so themselves.
          () => undefined,
        )
        .finally(() => (coming = false));
    },
  };
}
