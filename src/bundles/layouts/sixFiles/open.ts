import { GeneratorError } from '../../../contract/errors';
import { sha256OfBlob, sha256OfText } from '../../files/hash';
import type { Bundle } from '../bundle';
import type { ModelFile, ModelFolder } from '../modelFolder';
import {
  type ChosenGraph,
  type Precision,
  SLOW_BUT_SMALL,
  type SixGraph,
  chooseGraph,
  graphsNeeded,
  isFourBit,
} from './choose';
import { readFacts } from './config';
import { type Identity, describeSixFiles, writesChains } from './describe';

/** Everything of the layout that isn't weights; only the first and the last must be there. */
export const SMALL_FILES = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'processor_config.json',
  'tokenizer.json',
];

/**
 * A model in the layout of `onnx-community/Janus-Pro-1B-ONNX` as a bundle: its configuration becomes
 * a manifest, and of every graph the variant is taken that suits the back end. Throws `GeneratorError`.
 */
export async function openSixFiles(
  folder: ModelFolder,
  identity: Identity,
  precision: Precision,
): Promise<Bundle> {
  const sizes = new Map(folder.files.map((file) => [file.path, file.bytes]));
  const text = async (path: string): Promise<string | null> =>
    sizes.has(path) ? new TextDecoder().decode(await folder.read(path)) : null;
  const facts = await readFacts(text);

  const graphs: Partial<Record<SixGraph, ChosenGraph>> = {};
  for (const graph of graphsNeeded(writesChains(facts))) {
    const chosen = await chooseGraph(graph, (path) => sizes.has(path), precision);
    if (!chosen) throw missingGraph(graph, folder, precision);
    const bytes = [chosen.path, ...chosen.externalData].reduce(
      (sum, path) => sum + (sizes.get(path) ?? 0),
      0,
    );
    const multiplies = graph !== 'prepare_inputs_embeds' && graph !== 'image_decode';
    if (precision === 'wasm' && multiplies && isFourBit(chosen.variant) && bytes > SLOW_BUT_SMALL) {
      throw new GeneratorError('four-bit-too-slow', { file: chosen.path });
    }
    graphs[graph] = chosen;
  }
  const used = new Set([
    ...SMALL_FILES,
    ...Object.values(graphs).flatMap(({ path, externalData }) => [path, ...externalData]),
  ]);
  const files: ModelFile[] = [];
  for (const file of folder.files) {
    if (!used.has(file.path)) continue;
    // A folder as it lies on a disk: nobody has computed its hashes yet.
    const sha256 = file.sha256 || (await sha256OfBlob(await folder.blob(file.path)));
    files.push({ ...file, sha256 });
  }
  const manifest = describeSixFiles(facts, graphs, files, identity, precision);
  return {
    manifest,
    hash: await sha256OfText(JSON.stringify(manifest)),
    read: (path) => folder.read(path),
    blob: (path) => folder.blob(path),
  };
}

function missingGraph(graph: SixGraph, folder: ModelFolder, precision: Precision): GeneratorError {
  const there = folder.files.some(({ path }) => new RegExp(`(^|/)${graph}[^/]*\\.onnx$`).test(path));
  return there
    ? new GeneratorError('graph-unsuited', { graph, backend: precision === 'wasm' ? 'wasm' : 'webgpu' })
    : new GeneratorError('graph-missing', { graph });
}
