/** The studio's runtime behind the studio's worker protocol, with counters around it. */
import { openShipped } from '../../src/bundles/open/openShipped';
import type { Generator } from '../../src/contract/generator';
import { createGenerator } from '../../src/generator/calls/generator';
import { readParity } from '../../src/generator/trial/golden';
import { selfTest, testBursts } from '../../src/generator/model/selfTest';
import { findAdapter } from '../../src/bundles/device/adapter';
import { loadWasmEngine, loadWebgpuEngine } from '../../src/generator/worker/engine';
import type { Channel, LoadMessage } from '../../src/generator/worker/protocol';
import { type LoadHooks, serveGenerator } from '../../src/generator/worker/serve';
import { countGpu, countPasses, countRuns, snapshot } from './counters';
import { type Note, now } from './protocol';

countGpu();

/** ONNX Runtime is imported late: its threads run the file that it lies in, which must not be this one. */
async function loadEngine({ backend, threads }: LoadMessage) {
  if (backend !== 'webgpu') {
    countRuns(await import('onnxruntime-web/wasm'));
    return loadWasmEngine(threads, () => {});
  }
  countRuns(await import('onnxruntime-web/webgpu'));
  const adapter = await findAdapter(true);
  if (!adapter) throw new Error('this browser offers no WebGPU');
  return loadWebgpuEngine(adapter, () => {});
}

const open = ({ manifestUrl, backend }: LoadMessage) =>
  openShipped(manifestUrl, backend === 'webgpu' ? 'webgpu' : 'wasm');

/** As the studio's own worker loads a bundle, less the choice of a back end. */
async function load(message: LoadMessage, hooks: LoadHooks): Promise<Generator> {
  const [{ engine }, bundle] = await Promise.all([loadEngine(message), open(message)]);
  const generator = await createGenerator(engine, bundle, { onProgress: hooks.onProgress });
  const { stats } = generator.runtime;
  const parity = await readParity(bundle, engine.backend);
  const problem = await selfTest(generator.runtime, parity);
  if (problem) throw new Error(`the model is computed wrongly here: ${problem}`);
  // Where many tokens a run do not come out as one by one, one by one is what a person gets.
  await testBursts(generator.runtime, parity);
  countPasses(() => stats.text.passes + stats.image.passes);
  return generator;
}

const notes = new BroadcastChannel(self.name);
const scope = self as unknown as { postMessage(message: unknown, transfer: Transferable[]): void };
const post = scope.postMessage.bind(self);

interface EventMessage {
  readonly event?: { readonly kind: string; readonly tokens?: { readonly length: number } };
}

scope.postMessage = (message, transfer) => {
  const { event } = message as EventMessage;
  if (event) {
    const tokens = { token: 1, tokens: event.tokens?.length ?? 0 }[event.kind] ?? 0;
    notes.postMessage({ tokens, at: now(), counts: snapshot() } satisfies Note);
  }
  post(message, transfer);
};

serveGenerator(self as unknown as Channel, load);
