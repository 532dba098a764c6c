/**
 * `npm run compare`: every graph of a bundle on WebGPU, in Node on Dawn, beside WebAssembly: numbers, a plan and a
 * picture. For a machine with a card and no browser; without a card, `VK_ICD_FILENAMES` may name a software one.
 *
 *     npm run compare -- models/mini --tokens 40
 */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { manifestFor } from '../../src/bundles/manifest/target';
import { openFolder } from '../../src/bundles/open/openFolder';
import { createNodeGenerator } from '../../src/generator/node';
import { type LocalGenerator, createGenerator } from '../../src/generator/calls/generator';
import { fixedPicture, type Numbers, worstDifference } from '../../src/generator/trial/golden';
import type { Ort } from '../../src/generator/engine/ort';
import { measureLogits } from '../../src/generator/model/selfTest';
import { requestDevice } from '../../src/generator/worker/device';
import { installDawn } from './install';

/** Beyond rounding: float32 is summed in another order on a card, halves and quantised numbers more so. */
const BOUND = 1e-2;
const never = new AbortController().signal;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tokens: { type: 'string', default: '24' }, prompt: { type: 'string' } },
});
const folder = resolve(positionals[0] ?? 'models/mini');
const prompt = values.prompt ?? 'a red apple to the left of a blue car';

/** The engine that a browser with WebGPU loads, on this machine's adapter. */
async function openGpu(): Promise<LocalGenerator> {
  const { create, globals } = await installDawn();
  Object.assign(globalThis, globals);
  const gpu = create([]);
  // ONNX Runtime asks the browser whether there is WebGPU at all.
  Object.defineProperty(globalThis, 'navigator', { value: { gpu, userAgent: 'Node' }, configurable: true });
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('no WebGPU adapter: is there a driver (vulkaninfo), or VK_ICD_FILENAMES?');
  const { vendor, architecture, device: name, description } = adapter.info;
  console.log(`adapter: ${[vendor, architecture, name, description].filter(Boolean).join(', ')}`);
  const dist = resolve(import.meta.dirname, '../../node_modules/onnxruntime-web/dist');
  // By its path: Node would take the build without WebGPU.
  const ort = (await import(`${dist}/ort.webgpu.min.mjs`)) as Ort;
  ort.env.logLevel = 'error';
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = new Uint8Array(
    readFileSync(`${dist}/ort-wasm-simd-threaded.asyncify.wasm`),
  ).buffer;
  const device = takesShared(await requestDevice(adapter));
  const whole = await openFolder(folder);
  const bundle = { ...whole, manifest: manifestFor(whole.manifest, 'webgpu') };
  return createGenerator({ ort, backend: 'webgpu', device }, bundle);
}

/** Dawn in Node refuses views of shared memory, which ONNX Runtime's is: they are copied for it. */
function takesShared(device: GPUDevice): GPUDevice {
  const { queue } = device;
  const write = queue.writeBuffer.bind(queue);
  queue.writeBuffer = (buffer, offset, data, from, size) => {
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    // `from` and `size` count elements of a view, and bytes of a buffer.
    const step = ArrayBuffer.isView(data) && 'BYTES_PER_ELEMENT' in data ? Number(data.BYTES_PER_ELEMENT) : 1;
    const start = (from ?? 0) * step;
    const end = size === undefined ? bytes.length : start + size * step;
    write(buffer, offset, bytes.slice(start, end));
  };
  return device;
}

const everything = (numbers: Numbers) =>
  Object.fromEntries(Object.entries(numbers).map(([name, all]) => [name, { values: all }]));

/** What one generator says and paints without chance, and how long a token takes. */
async function said(generator: LocalGenerator) {
  const { manifest } = generator.runtime;
  const greedy = { prompt, seed: 1, temperature: 0, topK: 0, topP: 1 };
  const chain: number[] = [];
  let started = performance.now();
  if (manifest.capabilities.plan) {
    const maxTokens = Number(values.tokens);
    for await (const event of generator.plan({ ...greedy, maxTokens, constrained: false }, never)) {
      if (event.kind === 'token') chain.push(event.id);
    }
  }
  const text = (performance.now() - started) / Math.max(1, chain.length);
  const cells = manifest.grid.columns * manifest.grid.rows;
  const open = Math.min(cells, Number(values.tokens));
  const keep = { tokens: new Int32Array(cells), mask: new Uint8Array(cells).fill(1, open) };
  started = performance.now();
  for await (const event of generator.paint({ ...greedy, chain: '', guidance: 2, count: 1, keep }, never)) {
    if (event.kind !== 'image') continue;
    const image = (performance.now() - started) / open;
    return {
      chain,
      tokens: Array.from(event.tokens.subarray(0, open)),
      pixels: event.pixels.data,
      text,
      image,
    };
  }
  throw new Error('no picture came');
}

const gpu = await openGpu();
const cpu = await createNodeGenerator(folder, { threads: Math.min(4, availableParallelism()) });
const { manifest } = gpu.runtime;
let failed = false;

async function row(graph: string, of: (generator: LocalGenerator) => Promise<Numbers>): Promise<void> {
  const difference = worstDifference(await of(gpu), everything(await of(cpu)));
  const right = difference <= BOUND;
  failed ||= !right;
  console.log(`${graph.padEnd(16)} ${difference.toExponential(1).padStart(9)}  ${right ? 'right' : 'WRONG'}`);
}

console.log(
  `${manifest.name}: largest difference from WebAssembly, of the largest number (at most ${BOUND})`,
);
await row('decoder', async ({ runtime }) => {
  const { logits } = await measureLogits(runtime.decoder, runtime.manifest);
  return { text: logits.text.flat(), image: logits.image.flat() };
});
await row('image_decoder', ({ runtime }) => runtime.imageDecoder.numbers());
if (manifest.graphs.detector)
  await row('detector', async ({ runtime }) => (await runtime.detector()).numbers());
if (manifest.graphs.vision_encoder && manifest.understanding) {
  const { width, height } = manifest.understanding.image;
  const picture = fixedPicture(width, height);
  await row('vision_encoder', async ({ runtime }) => ({ rows: await runtime.encodePicture(picture) }));
}
const [here, there] = [await said(gpu), await said(cpu)];
const same = (a: readonly number[], b: readonly number[]): string =>
  `${a.filter((token, i) => token === b[i]).length} of ${b.length} tokens alike`;
const steps = here.pixels.reduce(
  (worst, value, i) => Math.max(worst, Math.abs(value - (there.pixels[i] ?? -255))),
  0,
);
console.log(
  `plan: ${same(here.chain, there.chain)}; ${here.text.toFixed(1)} ms a token here, ${there.text.toFixed(1)} on WebAssembly`,
);
console.log(
  `picture: ${same(here.tokens, there.tokens)}, pixels ${steps} of 255 apart; ${here.image.toFixed(1)} ms a token here, ${there.image.toFixed(1)} on WebAssembly`,
);
process.exit(failed ? 1 : 0);
