import type { BundleManifest } from '../bundles/manifest/manifest';
import type { Shelves } from '../library/shelf';
import type { Library } from '../library/store';
import type { Benchmark } from './benchmark/benchmark';
import type { Compose } from './document/compose/compose';
import type { Looker } from './looks/looker';
import type { LoadGenerator, ModelInUse } from './models/inUse';
import type { Lease } from './models/lease';
import type { ModelsOnDevice } from './models/onDevice';
import type { Notices } from './notices/notices';
import type { Own } from './own';
import type { RepaintAsks } from './repaint/asks';
import type { Replay } from './replay/timeline';
import type { RunController } from './run/run';
import type { Autosave } from './scenes/autosave';
import type { PaintingsController } from './scenes/paintings';
import type { ReferenceController } from './scenes/referenceState';
import type { Scenes } from './scenes/scenes';
import type { SceneShelf } from './scenes/shelf';
import type { Keep } from './settings/settings';
import type { StudioStores } from './stores';
import type { Tidy } from './tidy/tidy';
import type { RunTree } from './tree/runTree';

/** A studio: what it is, in its stores, and what it can do. */
export interface Studio {
  readonly stores: StudioStores;
  readonly notices: Notices;
  readonly run: RunController;
  /** The model in use: loading it, and changing to another one. */
  readonly model: ModelInUse;
  /** The one queue for the generator, for parts that are fetched later and want it, too. */
  readonly lease: Lease;
  /** The models on this device: bringing and deleting them. */
  readonly onDevice: ModelsOnDevice;
  readonly paintings: PaintingsController;
  /** The picture under the plan, to trace from. */
  readonly reference: ReferenceController;
  readonly repaint: RepaintAsks;
  readonly tidy: Tidy;
  /** What can be done with the selected objects together. */
  readonly compose: Compose;
  readonly tree: RunTree;
  readonly replay: Replay;
  /** Looks at what was painted. */
  readonly looker: Looker;
  /** Runs over a list of prompts. */
  readonly benchmark: Benchmark;
  readonly scenes: Scenes;
  /** Kept scenes that need not be open. */
  readonly shelf: SceneShelf;
  readonly autosave: Autosave;
  /** What panels keep for themselves, each by the function that makes its store. */
  readonly own: Own;
  /** The library, opened on first use. */
  library(): Promise<Library>;
  /** Brings back the last scene and begins to load the model. */
  start(link?: string, own?: string): Promise<void>;
  dispose(): Promise<void>;
}

export interface StudioOptions {
  readonly loadGenerator: LoadGenerator;
  /** The manifest of the model kept on the device. */
  readonly readManifest?: () => Promise<BundleManifest | null>;
  /** Deletes the model files kept on the device. */
  readonly forgetModel?: () => Promise<void>;
  /** For tests: another library than the browser's. */
  readonly library?: () => Promise<Library>;
  /** For tests: where else runs of the benchmark are kept. */
  readonly shelves?: () => Promise<Shelves>;
  /** Where settings are kept; the browser's own place unless given. */
  readonly keep?: Keep;
}
