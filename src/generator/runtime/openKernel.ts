import type { Bundle } from '../bundle/bundle';
import { createKernel } from '../kernel/kernel';
import { readWeights } from '../kernel/onnx';
import { findWeights } from '../kernel/weights';
import type { Decoder } from './decoder';
import { createKernelDecoder } from './kernelDecoder';
import type { Engine } from './ort';

/** Larger decoders keep to the number types they came in: the kernel makes float32 of all. */
const MOST_BYTES = 96 * 1024 ** 2;

/** The bundle's decoder on our own kernel; null where it is too large or of another make. */
export async function openKernel(engine: Engine, { manifest, read }: Bundle): Promise<Decoder | null> {
  const { graphs, model, positions } = manifest;
  const { path, externalData = [] } = graphs.decoder;
  const bytes = manifest.files.find((file) => file.path === path)?.bytes ?? Infinity;
  if (graphs.image_head || externalData.length > 0 || bytes > MOST_BYTES) return null;
  const weights = findWeights(readWeights(await read(path)), model);
  if (!weights || weights.cos.rows < model.maxTextTokens) return null;
  const imageStart = positions.image?.start ?? Infinity;
  if (weights.positionEmbedding && !Number.isFinite(imageStart)) return null;
  const kernel = await createKernel(model, weights, imageStart, engine.threads ?? 1, engine.spawn);
  return createKernelDecoder(kernel, manifest);
}
