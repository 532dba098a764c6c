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
      throw tooSlow(chosen.path);
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
  return new GeneratorError(
    'bundle-unsupported',
    there
      ? `The graph ${graph} is there, but in no numbers that run ${precision === 'wasm' ? 'on WebAssembly' : 'on these graphics'}.`
      : `The model has no graph ${graph} (onnx/${graph}.onnx or a variant of it).`,
    there
      ? 'Add a variant in 32-bit floats, or int8 for WebAssembly, from where the model is published.'
      : 'Get the whole folder from where the model is published.',
    { file: `onnx/${graph}.onnx` },
  );
}

function tooSlow(path: string): GeneratorError {
  return new GeneratorError(
    'unsupported-device',
    `${path} has 4-bit weights, which are of use on WebGPU only: here a picture would take half an hour or more.`,
    'Use a browser with WebGPU, or add the int8 variant of the graphs (…_int8.onnx or …_quantized.onnx).',
    { file: path },
  );
}
