import { create } from 'zustand';
import type { Generator, GeneratorDescription, GeneratorError, LoadProgress } from '../generator/contract';
import type { Settings } from './settings';

export type ModelState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'loading'; readonly progress: LoadProgress }
  | { readonly kind: 'ready'; readonly description: GeneratorDescription }
  | { readonly kind: 'failed'; readonly error: GeneratorError };

/** The model's load state; only the model controller writes it. */
export const createModelStore = () => create<ModelState>(() => ({ kind: 'absent' }));
export const useModel = createModelStore();

/** Loads a generator; throws `GeneratorError`, or `AbortError` when aborted. */
export type LoadGenerator = (request: {
  readonly backend: Settings['backend'];
  readonly onProgress: (progress: LoadProgress) => void;
  readonly signal: AbortSignal;
}) => Promise<Generator>;

export interface ModelController {
  /** Loads the model, in place of one that is loaded or loading. */
  load(load?: LoadGenerator): Promise<void>;
  /** The generator, once ready. */
  generator(): Generator | null;
  dispose(): Promise<void>;
}
