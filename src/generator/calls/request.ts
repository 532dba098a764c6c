import { z } from 'zod';
import type { BundleManifest } from '../../bundles/manifest/manifest';
import { GeneratorError } from '../../contract/errors';
import type {
  AskRequest,
  DetectRequest,
  PaintRequest,
  PlanRequest,
  ScoreRequest,
} from '../../contract/generator';

const seed = z.int();
const sampling = {
  temperature: z.number().min(0).max(10),
  topK: z.int().min(0),
  topP: z.number().min(0).max(1),
};

const planRequestSchema = z.object({
  prompt: z.string(),
  prefix: z.string().exactOptional(),
  seed,
  ...sampling,
  maxTokens: z.int().min(1).max(131_072),
  constrained: z.boolean(),
});

const paintRequestSchema = z.object({
  prompt: z.string(),
  chain: z.string(),
  seed,
  ...sampling,
  guidance: z.number().min(0).max(50),
  held: z.boolean().exactOptional(),
  count: z.int().min(1).max(64),
  keep: z
    .object({
      tokens: z.custom<Int32Array>((value) => value instanceof Int32Array),
      mask: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    })
    .exactOptional(),
});

const scoreRequestSchema = z.object({ prompt: z.string(), chain: z.string() });

const pixelsSchema = z
  .object({
    width: z.int().min(1).max(8192),
    height: z.int().min(1).max(8192),
    data: z.custom<Uint8ClampedArray>((value) => value instanceof Uint8ClampedArray),
  })
  .refine(({ width, height, data }) => data.length === width * height * 4, 'has another number of pixels');

const detectRequestSchema = z.object({
  pixels: pixelsSchema,
  tokens: z.custom<Int32Array>((value) => value instanceof Int32Array).exactOptional(),
});

const askRequestSchema = z.object({
  pixels: pixelsSchema,
  questions: z.array(z.string().min(1).max(2000)).max(200),
});

/** Throws `invalid-request` naming the first field that is wrong. */
export function checkPlanRequest(request: PlanRequest): void {
  check(planRequestSchema, request);
}

/** As `checkPlanRequest`. */
export function checkScoreRequest(request: ScoreRequest): void {
  check(scoreRequestSchema, request);
}

/** As `checkPlanRequest`. */
export function checkDetectRequest(request: DetectRequest): void {
  check(detectRequestSchema, request);
}

/** As `checkPlanRequest`; also that the picture has the size that the model paints. */
export function checkAskRequest(request: AskRequest, { image, name }: BundleManifest): void {
  check(askRequestSchema, request);
  const { width, height } = request.pixels;
  if (width === image.width && height === image.height) return;
  throw new GeneratorError('picture-of-other-size', {
    name,
    width: image.width,
    height: image.height,
    foundWidth: width,
    foundHeight: height,
  });
}

/** As `checkPlanRequest`; also that kept tokens fit the grid and the codebook. */
export function checkPaintRequest(request: PaintRequest, manifest: BundleManifest): void {
  check(paintRequestSchema, request);
  const { keep } = request;
  if (!keep) return;
  const size = manifest.grid.columns * manifest.grid.rows;
  const codes = manifest.model.imageCodes;
  const fits = keep.tokens.length === size && keep.mask.length === size;
  if (!fits || keep.tokens.some((token) => token < 0 || token >= codes)) {
    throw new GeneratorError('picture-of-other-model');
  }
}

function check(schema: z.ZodType, request: unknown): void {
  const result = schema.safeParse(request);
  if (result.success) return;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new GeneratorError('setting-wrong', { field, problem: issue?.message ?? '' });
}
