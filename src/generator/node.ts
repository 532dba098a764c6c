import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import * as ort from 'onnxruntime-web';
import { openFolder } from '../bundles/open/openFolder';
import type { LoadProgress } from '../contract/generator';
import { type LocalGenerator, createGenerator } from './calls/generator';
import type { DecoderWay } from './decoders/openDecoder';
import type { Spawn } from './kernel/kernel';
import { serveKernel } from './kernel/thread';

export interface NodeOptions {
  /** Default: up to four of the machine's cores. */
  readonly threads?: number;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Default: our kernel, where the bundle suits it. */
  readonly way?: DecoderWay;
}

/** A worker of Node reads no TypeScript; what runs here is JavaScript by now, so it is given to it as text. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
(${serveKernel.toString()})(workerData, () => parentPort.postMessage('ready'));
`;

const spawn: Spawn = (start) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { eval: true, workerData: start });
    worker.unref();
    worker.once('error', reject);
    worker.once('message', () => resolve(() => void worker.terminate()));
  });

/** The runtime in Node, on WebAssembly, with the bundle in a local folder. Throws `GeneratorError`. */
export async function createNodeGenerator(
  folder: string,
  options: NodeOptions = {},
): Promise<LocalGenerator> {
  const threads = options.threads ?? Math.min(4, availableParallelism());
  ort.env.wasm.numThreads = threads;
  ort.env.logLevel = 'error';
  const bundle = await openFolder(folder);
  return createGenerator({ ort, backend: 'wasm', threads, spawn }, bundle, options);
}
