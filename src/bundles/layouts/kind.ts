import { z } from 'zod';

/**
 * The two layouts a model can have: `bundle` has a `manifest.json` in the studio's own format,
 * `six-files` is the ONNX layout of `onnx-community/Janus-Pro-1B-ONNX` (`config.json`, `tokenizer.json`,
 * `onnx/language_model_q4f16.onnx` and so on), of which only the wanted variant of each graph is kept.
 */
export const modelKindSchema = z.enum(['bundle', 'six-files']);
