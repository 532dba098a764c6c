/**
 * What a generator says while it works. Each type stands beside its schema, for what comes from outside: a worker's
 * message, a log that a replay reads. It adds a time to these, and nothing else.
 */

import { z } from 'zod';
import type { Box } from '../plan/box';

export interface TokenAlternative {
  readonly id: number;
  readonly text: string;
  readonly logProbability: number;
}

/** What comes from a file has bounds; no model comes near them. */
const tokenText = z.string().max(1000);

const tokenAlternativeSchema = z.object({
  id: z.int(),
  text: tokenText,
  logProbability: z.number(),
}) satisfies z.ZodType<TokenAlternative>;

/** One sampled chain token. `index` counts from 0 after the prefix. */
export interface PlanTokenEvent {
  readonly kind: 'token';
  readonly index: number;
  readonly id: number;
  readonly text: string;
  /** Natural log of the model's probability at temperature 1, before any constraint. */
  readonly logProbability: number;
  /** The five most likely tokens, most likely first; none where the model doesn't say how likely they are. */
  readonly alternatives: readonly TokenAlternative[];
}

export const planTokenSchema = z.object({
  kind: z.literal('token'),
  index: z.int().min(0),
  id: z.int(),
  text: tokenText,
  logProbability: z.number(),
  alternatives: z.array(tokenAlternativeSchema).max(20).readonly(),
}) satisfies z.ZodType<PlanTokenEvent>;

/** The end of planning. `text` is prefix + everything sampled, `<begin_of_image>` included if reached. */
export interface PlanFinishEvent {
  readonly kind: 'finish';
  readonly reason: 'complete' | 'length';
  readonly text: string;
  readonly tokenCount: number;
}

const planFinishSchema = z.object({
  kind: z.literal('finish'),
  reason: z.enum(['complete', 'length']),
  text: z.string(),
  tokenCount: z.int(),
}) satisfies z.ZodType<PlanFinishEvent>;

export type PlanEvent = PlanTokenEvent | PlanFinishEvent;

/** RGBA, row-major, 8 bits a channel. */
export interface PixelImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

const pixelsSchema = z.object({
  width: z.int(),
  height: z.int(),
  data: z.instanceof(Uint8ClampedArray<ArrayBuffer>),
}) satisfies z.ZodType<PixelImage>;

/** `tokens[start .. start + tokens.length)` of image `image` have been decided. Only where the description has `tokens`. */
export interface PaintTokensEvent {
  readonly kind: 'tokens';
  readonly image: number;
  readonly start: number;
  readonly tokens: readonly number[];
}

export const paintTokensSchema = z.object({
  kind: z.literal('tokens'),
  image: z.int().min(0),
  start: z.int().min(0),
  tokens: z.array(z.int()).max(65_536).readonly(),
}) satisfies z.ZodType<PaintTokensEvent>;

/** The picture so far: rows from `decidedRows` (in grid rows) on are meaningless; 0 where it has no tokens. */
export interface PaintPreviewEvent {
  readonly kind: 'preview';
  readonly image: number;
  readonly decidedRows: number;
  readonly pixels: PixelImage;
}

const paintPreviewSchema = z.object({
  kind: z.literal('preview'),
  image: z.int(),
  decidedRows: z.int(),
  pixels: pixelsSchema,
}) satisfies z.ZodType<PaintPreviewEvent>;

export interface PaintImageEvent {
  readonly kind: 'image';
  readonly image: number;
  readonly seed: number;
  /** In raster order; empty where the description has no `tokens`. */
  readonly tokens: Int32Array;
  readonly pixels: PixelImage;
  /** What the painter made of the prompt, in its own words: one that was told it in words may say so. */
  readonly retold?: string;
}

const paintImageSchema = z.object({
  kind: z.literal('image'),
  image: z.int(),
  seed: z.int(),
  tokens: z.instanceof(Int32Array),
  pixels: pixelsSchema,
  retold: z.string().max(20_000).exactOptional(),
}) satisfies z.ZodType<PaintImageEvent>;

export type PaintEvent = PaintTokensEvent | PaintPreviewEvent | PaintImageEvent;

/** Where the model would have put an edge, on the 1000-grid: percentiles of its distribution at temperature 1. */
export interface EdgeSpread {
  /** 10th percentile. */
  readonly low: number;
  readonly median: number;
  /** 90th percentile. */
  readonly high: number;
}

const edgeSchema = z.object({
  low: z.number(),
  median: z.number(),
  high: z.number(),
}) satisfies z.ZodType<EdgeSpread>;

/** The spread of each edge of one box, given all of the chain before that edge. */
export interface ScoreEvent {
  readonly kind: 'spread';
  /** The number of the box in the chain, from 0: boxes that can't be read are counted and left out. */
  readonly box: number;
  /** Of x1, y1, x2 and y2. */
  readonly edges: readonly [EdgeSpread, EdgeSpread, EdgeSpread, EdgeSpread];
}

const scoreSchema = z.object({
  kind: z.literal('spread'),
  box: z.int(),
  edges: z.tuple([edgeSchema, edgeSchema, edgeSchema, edgeSchema]),
}) satisfies z.ZodType<ScoreEvent>;

/** A thing found in a picture. */
export interface Detection {
  /** What it is, in the words of the model's vocabulary. */
  readonly name: string;
  /** Null: the natural one of such a thing. */
  readonly colour: string | null;
  /** Other colours that look the same on such a thing. */
  readonly alike: readonly (string | null)[];
  readonly box: Box;
  /** How sure the detector is, 0..1. */
  readonly score: number;
}

const coordinate = z.int().min(0).max(999);

export const detectionSchema = z.object({
  name: z.string().max(200),
  colour: z.string().max(100).nullable(),
  alike: z.array(z.string().max(100).nullable()).max(500).readonly(),
  box: z.object({ x1: coordinate, y1: coordinate, x2: coordinate, y2: coordinate }),
  score: z.number(),
}) satisfies z.ZodType<Detection>;

/** All that was found, surest first; empty where nothing was. */
export interface DetectEvent {
  readonly kind: 'found';
  readonly detections: readonly Detection[];
}

const detectSchema = z.object({
  kind: z.literal('found'),
  detections: z.array(detectionSchema),
}) satisfies z.ZodType<DetectEvent>;

/** The answer to one question, in the order in which they were put. */
export interface AskEvent {
  readonly kind: 'answer';
  readonly index: number;
  /** The probability of yes, of yes and no. */
  readonly yes: number;
}

const askSchema = z.object({
  kind: z.literal('answer'),
  index: z.int(),
  yes: z.number(),
}) satisfies z.ZodType<AskEvent>;

export type GeneratorEvent = PlanEvent | PaintEvent | ScoreEvent | DetectEvent | AskEvent;

/** Any event of any call, as the worker sends it. */
export const generatorEventSchema: z.ZodType<GeneratorEvent> = z.discriminatedUnion('kind', [
  planTokenSchema,
  planFinishSchema,
  paintTokensSchema,
  paintPreviewSchema,
  paintImageSchema,
  scoreSchema,
  detectSchema,
  askSchema,
]);
