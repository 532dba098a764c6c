import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as ort from 'onnxruntime-web';
import { z } from 'zod';
import { hashDiffers } from '../../bundles/files/errors';
import { sha256 } from '../../bundles/files/hash';
import { detectorSchema } from '../../bundles/manifest/detector';
import { bundlePathSchema } from '../../bundles/manifest/parts';
import { GeneratorError } from '../../contract/errors';
import { reasonOf } from '../../contract/thrown';
import { type Detector, createDetector } from './detector';

const judgeSchema = z.object({
  format: z.literal('scenograph-detector'),
  version: z.literal(1),
  id: z.string().min(1).max(100),
  files: z.array(
    z.object({ path: bundlePathSchema, bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  graph: z.object({ path: bundlePathSchema }),
  detector: detectorSchema,
});

/** A detector that is no part of a model, and the name its figures go under. */
export interface Judge extends Detector {
  readonly id: string;
  /** What it can name. */
  readonly classes: readonly string[];
  /** sha256 of its manifest. */
  readonly hash: string;
}

/** Opens the judge in a local folder (Node). Throws `GeneratorError`. */
export async function openJudge(folder: string): Promise<Judge> {
  const unreadable = (reason: string): GeneratorError =>
    new GeneratorError('judge-missing', { folder, reason });
  const bytes = await readFile(join(folder, 'manifest.json')).catch((error: Error) => {
    throw unreadable(error.message);
  });
  let manifest: z.infer<typeof judgeSchema>;
  try {
    manifest = judgeSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw unreadable(reasonOf(error));
  }
  const file = manifest.files.find(({ path }) => path === manifest.graph.path);
  if (!file) throw unreadable(manifest.graph.path);
  const graph = new Uint8Array(
    await readFile(join(folder, file.path)).catch(() => {
      throw new GeneratorError('file-missing', { file: file.path });
    }),
  );
  const found = await sha256(graph);
  if (found !== file.sha256) throw hashDiffers(file, found);
  const session = await ort.InferenceSession.create(graph, { executionProviders: ['wasm'] });
  const detector = createDetector({ ort, backend: 'wasm' }, session, manifest.detector);
  return { ...detector, id: manifest.id, classes: manifest.detector.classes, hash: await sha256(bytes) };
}
