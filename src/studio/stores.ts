import { createStore } from 'zustand';
import { createBenchmarkStore } from './benchmark/benchmarkStore';
import { createLooksStore } from './looks/looks';
import { documentState } from './document/document';
import type { DocumentStore } from './document/documentTypes';
import { createViewStore } from './document/view';
import { createModelStore } from './models/inUse';
import { createModelsStore } from './models/onDeviceState';
import { createNoticesStore } from './notices/notices';
import { createReadingStore } from './reading/reading';
import { createMaskStore } from './repaint/mask';
import { createReplayStore } from './replay/timeline';
import { createCandidatesStore } from './run/tries/candidates';
import { createRunStore, createWaitingStore } from './run/run';
import { createTracesStore } from './run/trace';
import { createUncertaintyStore } from './run/uncertainty';
import { createPaintingsStore } from './scenes/paintings';
import { createReferenceStore } from './scenes/referenceState';
import { createSaveStore } from './scenes/autosave';
import { createSettingsStore, type Keep } from './settings/settings';
import { createRunTreeStore } from './tree/treeState';

/** Everything that a studio is, each with the one controller that writes it (README.md). */
export function createStores(options: { readonly keep: Keep; readonly now?: () => number }) {
  return {
    document: createStore<DocumentStore>(documentState(options.now)),
    view: createViewStore(),
    settings: createSettingsStore(options.keep),
    notices: createNoticesStore(),
    model: createModelStore(),
    onDevice: createModelsStore(),
    run: createRunStore(),
    waiting: createWaitingStore(),
    candidates: createCandidatesStore(),
    traces: createTracesStore(),
    uncertainty: createUncertaintyStore(),
    paintings: createPaintingsStore(),
    reference: createReferenceStore(),
    saving: createSaveStore(),
    mask: createMaskStore(),
    looks: createLooksStore(),
    reading: createReadingStore(),
    tree: createRunTreeStore(),
    replay: createReplayStore(),
    benchmark: createBenchmarkStore(),
  };
}

export type StudioStores = ReturnType<typeof createStores>;
