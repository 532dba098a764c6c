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
import { type ReadText, type SixFilesFacts, readFacts } from './config';
import { writesChains } from './describe';
import { SMALL_FILES } from './open';

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

/**
 * Reads the configuration and chooses one variant of each graph. Throws `GeneratorError` for another architecture,
 * a tokenizer that isn't the weights' own, or a graph that is missing.
 */
export async function findSixFiles(has: Has, text: ReadText, precision: Precision): Promise<FoundSixFiles> {
  const facts = await readFacts(text);
  const graphs: Partial<Record<SixGraph, ChosenGraph>> = {};
  for (const graph of graphsNeeded(writesChains(facts))) {
    const chosen = await chooseGraph(graph, has, precision);
    if (!chosen) throw new GeneratorError('graph-missing', { graph });
    graphs[graph] = chosen;
  }
  const small: string[] = [];
  for (const path of SMALL_FILES) if (await has(path)) small.push(path);
  const weights = Object.values(graphs).flatMap(({ path, externalData }) => [path, ...externalData]);
  return { facts, graphs, paths: [...small, ...weights], precision };
}
