import { GeneratorError } from '../../../contract/errors';
import type { Device } from '../../device/device';
import {
  type ChosenGraph,
  type Has,
  type Precision,
  type SixGraph,
  chooseGraph,
  graphsNeeded,
} from './choose';
import { type ReadText, type SixFilesFacts, readFacts, writesChains } from './config';

/** Everything of the layout that isn't weights; only the first and the last must be there. */
const SMALL_FILES = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'processor_config.json',
  'tokenizer.json',
];

/** The precision for a device: 16-bit floats where its graphics have them. */
export function precisionOf({ gpu }: Device): Precision {
  if (!gpu) return 'wasm';
  return gpu.f16 ? 'webgpu-f16' : 'webgpu';
}

/** A model in the six-graph layout as this device would use it. */
export interface FoundSixFiles {
  readonly facts: SixFilesFacts;
  readonly graphs: Readonly<Partial<Record<SixGraph, ChosenGraph>>>;
  /** Every file that is needed. */
  readonly paths: readonly string[];
  readonly precision: Precision;
}

/** Where the files lie: what of a place it takes to find a model in it. */
export interface Asked {
  readonly has: Has;
  readonly text: ReadText;
}

/**
 * Reads the configuration and chooses one variant of each graph. Throws `GeneratorError` for another architecture,
 * a tokenizer that isn't the weights' own, or a graph that is missing, wholly or in numbers that run here.
 */
export async function findSixFiles({ has, text }: Asked, precision: Precision): Promise<FoundSixFiles> {
  const facts = await readFacts(text);
  const graphs: Partial<Record<SixGraph, ChosenGraph>> = {};
  for (const graph of graphsNeeded(writesChains(facts))) {
    const chosen = await chooseGraph(graph, has, precision);
    if (!chosen) throw await missing(graph, has, precision);
    graphs[graph] = chosen;
  }
  const small: string[] = [];
  for (const path of SMALL_FILES) if (await has(path)) small.push(path);
  const weights = Object.values(graphs).flatMap(({ path, externalData }) => [path, ...externalData]);
  return { facts, graphs, paths: [...small, ...weights], precision };
}

async function missing(graph: SixGraph, has: Has, precision: Precision): Promise<GeneratorError> {
  for (const other of ['webgpu-f16', 'wasm'] as const) {
    if ((await chooseGraph(graph, has, other)) === null) continue;
    return new GeneratorError('graph-unsuited', { graph, backend: precision === 'wasm' ? 'wasm' : 'webgpu' });
  }
  return new GeneratorError('graph-missing', { graph });
}
