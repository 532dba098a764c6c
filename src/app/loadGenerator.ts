import { openOpfsStore } from '../bundles/files/opfs';
import { createCompositeGenerator } from '../generator/composite';
import { GeneratorError } from '../contract/errors';
import type { Generator } from '../contract/generator';
import { createWorkerGenerator } from '../generator/worker/client';
import type { LoadGenerator } from '../studio/models/inUse';
import { browserServers, isServer } from '../studio/models/servers';
import { SHIPPED_MODEL } from '../studio/settings/settings';
import { shellWords } from '../words/parts/app/shell';
import { wordsOf } from '../words/parts/errors';

/** The model that ships with the studio, beside the page. */
const SHIPPED_MANIFEST = './models/mini/manifest.json';

/** Name of the cache in which the loader keeps the WebAssembly of ONNX Runtime. */
const ENGINE_CACHE = 'scenograph-engine';

/**
 * Loads a model: the shipped one or one installed on this device in a worker of its own, or a server's. To one that
 * writes no plans the shipped one is added, which is small, as its planner.
 */
export const loadModel: LoadGenerator = async ({ model, ...request }) => {
  const painter = await loadOne(model, request);
  if (painter.describe().capabilities.plan) return painter;
  try {
    return createCompositeGenerator(await loadOne(SHIPPED_MODEL, request), painter);
  } catch (error) {
    if (request.signal.aborted) {
      await painter.dispose();
      throw error;
    }
    request.notices.notify({
      tone: 'problem',
      text: shellWords('noPlanner', { name: painter.describe().name }),
      advice: shellWords('noPlannerAdvice'),
    });
    return painter;
  }
};

const loadOne = (model: string, request: Omit<Parameters<LoadGenerator>[0], 'model'>): Promise<Generator> =>
  isServer(model) ? loadRemote(model, request.signal) : loadHere(model, request);

/** The model of a server that this device knows. */
async function loadRemote(id: string, signal: AbortSignal): Promise<Generator> {
  const servers = browserServers();
  const server = servers.list().find((known) => known.id === id);
  if (!server) throw new GeneratorError('remote-unknown');
  const { base, host, model, inWords } = server;
  const options = { base, host, key: servers.keyOf(id), model };
  if (inWords) {
    const { openPainterInWords } = await import('../generator/remote/inWords/generator');
    return openPainterInWords({ ...options, size: inWords }, signal);
  }
  const { openRemote } = await import('../generator/remote/generator');
  return openRemote(options, signal);
}

const loadHere = (
  model: string,
  { backend, onProgress, signal, notices }: Omit<Parameters<LoadGenerator>[0], 'model'>,
): Promise<Generator> =>
  createWorkerGenerator({
    manifestUrl: SHIPPED_MANIFEST,
    ...(model === SHIPPED_MODEL ? {} : { installed: model }),
    backend,
    onProgress,
    signal,
    onWarning: (warning) => notices.notify({ tone: 'problem', ...wordsOf(warning) }),
  });

const manifestAddress = () => new URL(SHIPPED_MANIFEST, document.baseURI).href;

/** The shipped model's manifest as kept on this device; null before the model has arrived. */
export const readShippedManifest = async () =>
  (await import('../bundles/open/openShipped')).readKeptManifest(manifestAddress());

/** Deletes the shipped model and the engine from this device; models that were added stay. */
export async function forgetShippedModel(): Promise<void> {
  const [store, { forgetManifest }] = await Promise.all([
    openOpfsStore(),
    import('../bundles/install/records'),
  ]);
  if (store) await forgetManifest(store, manifestAddress());
  if ('caches' in globalThis) await caches.delete(ENGINE_CACHE);
}
