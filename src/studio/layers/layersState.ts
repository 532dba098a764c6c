import { createStore, type StoreApi } from 'zustand';
import type { ModelState } from '../models/inUse';
import type { Lease } from '../models/lease';
import type { PaintingsState } from '../scenes/paintings';
import type { Separation } from './separate';

/** A painting being taken apart, or taken apart; one at a time, as each needs the model and much memory. */
export type LayersState =
  | { readonly kind: 'none' }
  /** Of a painting, by its id: something else has the model first. */
  | { readonly kind: 'waiting'; readonly painting: string }
  /** `total` is 0 until it can be told how many steps there are. */
  | { readonly kind: 'working'; readonly painting: string; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly painting: string; readonly separation: Separation }
  | { readonly kind: 'failed'; readonly painting: string; readonly reason: string };

/** Only the layers controller writes it. */
export const createLayersStore = () => createStore<LayersState>(() => ({ kind: 'none' }));

export interface Layers {
  /** Why a painting can't be taken apart, in two sentences; null where it can. */
  problem(painting: string): { readonly text: string; readonly advice: string } | null;
  /** Takes a painting apart when nothing else needs the model; what was taken apart before is let go. */
  separate(painting: string): void;
  /** Stops, or lets go of the layers. */
  drop(): void;
}

export interface LayersOptions {
  readonly lease: Lease;
  readonly model: StoreApi<ModelState>;
  readonly paintings: StoreApi<PaintingsState>;
  readonly store: StoreApi<LayersState>;
}
