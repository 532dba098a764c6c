import { readKeptManifest } from '../generator/bundle/open';
import { openOpfsStore } from '../generator/bundle/opfs';
import { forgetManifest } from '../generator/install/records';
import { createWorkerGenerator } from '../generator/worker/client';
import { notify } from '../studio/announce';
import type { LoadGenerator } from '../studio/model';
import { SHIPPED_MODEL } from '../studio/settings';

/** The model that ships with the studio, beside the page. */
const SHIPPED_MANIFEST = './models/mini/manifest.json';

/** Name of the cache in which the loader keeps the WebAssembly of ONNX Runtime. */
const ENGINE_CACHE = 'scenograph-engine';

/** Loads a model in a worker of its own: the shipped one, or one installed on this device. */
export const loadModel: LoadGenerator = ({ model, backend, onProgress, signal }) =>
  createWorkerGenerator({
    manifestUrl: SHIPPED_MANIFEST,
    ...(model === SHIPPED_MODEL ? {} : { installed: model }),
    backend,
    onProgress,
    signal,
    onWarning: ({ message, advice }) => notify({ tone: 'problem', text: message, advice }),
  });

const manifestAddress = () => new URL(SHIPPED_MANIFEST, document.baseURI).href;

/** The shipped model's manifest as kept on this device; null before the model has arrived. */
export const readShippedManifest = () => readKeptManifest(manifestAddress());

/** Deletes the shipped model and the engine from this device; models that were added stay. */
export async function forgetShippedModel(): Promise<void> {
  const store = await openOpfsStore();
  if (store) await forgetManifest(store, manifestAddress());
  if ('caches' in globalThis) await caches.delete(ENGINE_CACHE);
}
