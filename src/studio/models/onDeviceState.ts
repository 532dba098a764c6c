import { createStore } from 'zustand';
import type { GeneratorError } from '../../contract/errors';
import type { Device } from '../../bundles/device/device';
import type { Installed } from '../../bundles/install/installer';

/** How bringing one model to the device goes. A model without a job is complete, or was left unfinished. */
export type JobState =
  | {
      readonly kind: 'running';
      readonly loaded: number;
      readonly total: number;
      /** Bytes a second; null until it can be trusted. */
      readonly speed: number | null;
      /** Something to know that stops nothing. */
      readonly note: string | null;
    }
  | { readonly kind: 'pausing'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'failed'; readonly error: GeneratorError }
  /** Another tab is at it. */
  | { readonly kind: 'elsewhere'; readonly loaded: number; readonly total: number };

export interface ModelsState {
  /** Null until it was measured. */
  readonly device: Device | null;
  /** Null until the device was asked; models that are complete or on their way, oldest first. */
  readonly installed: readonly Installed[] | null;
  readonly jobs: Readonly<Record<string, JobState>>;
  /** Whether the browser promised to keep what is here; null until it was asked. */
  readonly persisted: boolean | null;
}

/** The models on this device; only the manager writes it. */
export const createModelsStore = () =>
  createStore<ModelsState>(() => ({ device: null, installed: null, jobs: {}, persisted: null }));
