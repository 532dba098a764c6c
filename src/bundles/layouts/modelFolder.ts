import { z } from 'zod';
import type { GeneratorDescription } from '../../contract/generator';
import { bundlePathSchema } from '../manifest/parts';

/**
 * The two layouts a model can have: `bundle` has a `manifest.json` in the studio's own format,
 * `six-files` is the ONNX layout of `onnx-community/Janus-Pro-1B-ONNX` (`config.json`, `tokenizer.json`,
 * `onnx/language_model_q4f16.onnx` and so on), of which only the wanted variant of each graph is kept.
 */
export const modelKindSchema = z.enum(['bundle', 'six-files']);
export type ModelKind = z.infer<typeof modelKindSchema>;

export const modelFileSchema = z.object({
  /** Relative to the model's folder. */
  path: bundlePathSchema,
  bytes: z.int().min(0),
  /** Lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ModelFile = z.infer<typeof modelFileSchema>;

/** The files of one model, all of them there. */
export interface ModelFolder {
  readonly files: readonly ModelFile[];
  /** The contents of a listed file, checked by its sha256. Throws `GeneratorError` `bundle-damaged`. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The same without bringing it into memory: a Blob backed by the disk, checked as `read` does. */
  blob(path: string): Promise<Blob>;
}

/** A model that was installed on this device: complete, or it could not be opened. */
export interface InstalledModel {
  readonly id: string;
  readonly kind: ModelKind;
  readonly name: string;
  readonly licence: GeneratorDescription['licence'];
  /** sha256 over the paths and hashes of all files: identifies the exact weights. */
  readonly hash: string;
  readonly folder: ModelFolder;
}
