import { readKeptManifest } from '../generator/bundle/open';
import { openOpfsStore } from '../generator/bundle/opfs';
import { createWorkerGenerator } from '../generator/worker/client';
import { notify } from '../studio/announce';
import type { LoadGenerator } from '../studio/model';

/** The model that ships with the studio, beside the page. */
const SHIPPED_MODEL = './models/mini/manifest.json';

/** Name of the cache in which the loader keeps the WebAssembly of ONNX Runtime. */
const ENGINE_CACHE = 'scenograph-engine';

/** Loads the shipped model in a worker of its own. */
export const loadShippedModel: LoadGenerator = ({ backend, onProgress, signal }) =>
  createWorkerGenerator({
    manifestUrl: SHIPPED_MODEL,
    backend,
    onProgress,
    signal,
    onWarning: ({ message, advice }) => notify({ tone: 'problem', text: message, advice }),
  });

/** The shipped model's manifest as kept on this device; null before the model has arrived. */
export const readShippedManifest = () => readKeptManifest(new URL(SHIPPED_MODEL, document.baseURI).href);

/** Deletes every model file and the engine from this device. */
export async function forgetShippedModel(): Promise<void> {
  const store = await openOpfsStore();
  for (const key of (await store?.list()) ?? []) await store?.remove(key);
  if ('caches' in globalThis) await caches.delete(ENGINE_CACHE);
}
