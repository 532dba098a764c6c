import type { Bundle } from '../../bundles/layouts/bundle';
import type { BundleGraph } from '../../bundles/manifest/graphs';
import type { Engine } from '../engine/ort';
import { createKernel } from '../kernel/kernel';
import { type OnnxTensor, type OnnxWeights, readWeights } from '../kernel/onnx';
import { type ReadPart, bytesOf, findWeights } from '../kernel/weights';
import type { Decoder } from './decoder';
import { createKernelDecoder } from './kernelDecoder';

/** A graph with its small weights; the large ones lie beside it. */
const MOST_GRAPH_BYTES = 96 * 1024 ** 2;
/** The kernel makes float32 of what isn't codes of 8 bits: larger decoders keep to the numbers they came in. */
const MOST_FLOAT_BYTES = 192 * 1024 ** 2;
/** Of the 4 GiB that WebAssembly can address, caches and room to work in need the rest. */
const MOST_BYTES = 2560 * 1024 ** 2;
/** What a small decoder may grow to, and a large one. */
const [SMALL, LARGE] = [2 ** 30, 2 ** 32];

/**
 * The bundle's decoder on our own kernel; null where it is too large or of another make. `onBytes` is told
 * how many bytes of its weights were taken in.
 */
export async function openKernel(
  engine: Engine,
  bundle: Bundle,
  onBytes: (loaded: number) => void = () => {},
): Promise<Decoder | null> {
  const { manifest } = bundle;
  const { graphs, model, positions, capabilities } = manifest;
  const parts = [graphs.decoder, graphs.text_head, graphs.image_head].filter((graph) => graph !== undefined);
  const sizeOf = ({ path }: BundleGraph): number =>
    manifest.files.find((file) => file.path === path)?.bytes ?? Infinity;
  if (graphs.text_embeddings || parts.some((graph) => sizeOf(graph) > MOST_GRAPH_BYTES)) return null;
  const weights = findWeights(await readParts(bundle, parts), model, partReader(bundle));
  if (!weights || weights.cos.rows < model.maxTextTokens) return null;
  if (!weights.textHead && (capabilities.plan || capabilities.understand)) return null;
  const imageStart = positions.image?.start ?? Infinity;
  if (weights.positionEmbedding && !Number.isFinite(imageStart)) return null;
  const { codes, floats } = bytesOf(weights);
  if (floats > MOST_FLOAT_BYTES || codes + floats > MOST_BYTES) return null;
  let loaded = 0;
  const kernel = await createKernel(model, weights, {
    imageStart,
    most: codes > 0 ? LARGE : SMALL,
    threads: engine.threads ?? 1,
    spawn: engine.spawn,
    onBytes: (bytes) => onBytes((loaded += bytes)),
  });
  return createKernelDecoder(kernel, manifest);
}

/** The weights of all these graphs; where they lie elsewhere, in files that the manifest lists for them. */
async function readParts(bundle: Bundle, graphs: readonly BundleGraph[]): Promise<OnnxWeights> {
  const tensors = new Map<string, OnnxTensor>();
  const operators = new Set<string>();
  let epsilon: number | null = null;
  for (const { path, externalData = [] } of graphs) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const part = readWeights(await bundle.read(path));
    epsilon ??= part.epsilon;
    for (const operator of part.operators) operators.add(operator);
    for (const [name, tensor] of part.tensors) {
      const location = tensor.external && folder + tensor.external.location;
      if (location !== null && !externalData.includes(location))
        throw new RangeError(`${location} is none of the files of ${path}`);
      const external = tensor.external && { ...tensor.external, location: location as string };
      if (!tensors.has(name)) tensors.set(name, { ...tensor, external });
    }
  }
  return { tensors, epsilon, operators };
}

/** Reads parts of files; what lies on the disk is not read as a whole. */
function partReader(bundle: Bundle): ReadPart {
  let open: { readonly path: string; readonly file: Blob | Uint8Array } | null = null;
  return async (path, offset, length) => {
    if (open?.path !== path) {
      open = null;
      open = { path, file: (await bundle.blob?.(path)) ?? (await bundle.read(path)) };
    }
    const { file } = open;
    const bytes =
      file instanceof Uint8Array
        ? file.subarray(offset, offset + length)
        : new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
    if (bytes.length !== length) throw new RangeError(`${path} is shorter than its graph says`);
    return bytes;
  };
}
