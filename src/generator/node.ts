import { availableParallelism } from 'node:os';
import * as ort from 'onnxruntime-web';
import { openFolder } from './bundle/folder';
import type { LoadProgress } from './contract';
import { type LocalGenerator, createGenerator } from './runtime/generator';
import type { DecoderWay } from './runtime/openDecoder';

export interface NodeOptions {
  /** Default: up to four of the machine's cores. */
  readonly threads?: number;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Default: the loop, where the bundle has one. */
  readonly way?: DecoderWay;
}

/** The runtime in Node, on WebAssembly, with the bundle in a local folder. Throws `GeneratorError`. */
export async function createNodeGenerator(
  folder: string,
  options: NodeOptions = {},
): Promise<LocalGenerator> {
  ort.env.wasm.numThreads = options.threads ?? Math.min(4, availableParallelism());
  ort.env.logLevel = 'error';
  const bundle = await openFolder(folder);
  return createGenerator({ ort, backend: 'wasm' }, bundle, options.onProgress, options.way);
}
