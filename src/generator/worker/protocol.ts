import { z } from 'zod';
import {
  type AskEvent,
  type AskRequest,
  type DetectEvent,
  type DetectRequest,
  type GeneratorDescription,
  GeneratorError,
  type GeneratorErrorKind,
  type PaintEvent,
  type PaintRequest,
  type PlanEvent,
  type PlanRequest,
  type ScoreEvent,
  type ScoreRequest,
} from '../contract';
import { detectionSchema } from '../detector/schema';

/** Messages between the page and the worker that computes. Both sides check what they receive. */

const call = z.int().min(1);

/** Requests are checked by the generator itself: a wrong one fails its call, not the connection. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

export const toHostSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('load'),
    manifestUrl: z.url({ protocol: /^https?$/ }),
    manifestHash: z.string().exactOptional(),
    /** A model installed on this device to use instead; the one at `manifestUrl` then serves where it can't. */
    installed: z.string().max(100).exactOptional(),
    backend: z.enum(['auto', 'webgpu', 'wasm']),
    threads: z.int().min(1).max(64).exactOptional(),
  }),
  z.object({ type: z.literal('plan'), call, request: z.custom<PlanRequest>(isObject) }),
  z.object({ type: z.literal('paint'), call, request: z.custom<PaintRequest>(isObject) }),
  z.object({ type: z.literal('score'), call, request: z.custom<ScoreRequest>(isObject) }),
  z.object({ type: z.literal('detect'), call, request: z.custom<DetectRequest>(isObject) }),
  z.object({ type: z.literal('ask'), call, request: z.custom<AskRequest>(isObject) }),
  z.object({ type: z.literal('stop'), call }),
  z.object({ type: z.literal('dispose') }),
]);
export type ToHost = z.infer<typeof toHostSchema>;
export type LoadMessage = Extract<ToHost, { type: 'load' }>;

const errorSchema = z.object({
  kind: z.custom<GeneratorErrorKind>((kind) => typeof kind === 'string'),
  message: z.string(),
  advice: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});

const progressSchema = z.object({
  phase: z.enum(['manifest', 'download', 'verify', 'compile', 'self-test']),
  loadedBytes: z.number(),
  totalBytes: z.number(),
  file: z.string().exactOptional(),
});

const alternativeSchema = z.object({ id: z.int(), text: z.string(), logProbability: z.number() });

const pixelsSchema = z.object({
  width: z.int(),
  height: z.int(),
  data: z.instanceof(Uint8ClampedArray),
});

const edgeSchema = z.object({ low: z.number(), median: z.number(), high: z.number() });

export type AnyEvent = PlanEvent | PaintEvent | ScoreEvent | DetectEvent | AskEvent;

const eventSchema: z.ZodType<AnyEvent> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('token'),
    index: z.int(),
    id: z.int(),
    text: z.string(),
    logProbability: z.number(),
    alternatives: z.array(alternativeSchema),
  }),
  z.object({
    kind: z.literal('finish'),
    reason: z.enum(['complete', 'length']),
    text: z.string(),
    tokenCount: z.int(),
  }),
  z.object({ kind: z.literal('tokens'), image: z.int(), start: z.int(), tokens: z.array(z.int()) }),
  z.object({ kind: z.literal('preview'), image: z.int(), decidedRows: z.int(), pixels: pixelsSchema }),
  z.object({
    kind: z.literal('image'),
    image: z.int(),
    seed: z.int(),
    tokens: z.instanceof(Int32Array),
    pixels: pixelsSchema,
  }),
  z.object({
    kind: z.literal('spread'),
    box: z.int(),
    edges: z.tuple([edgeSchema, edgeSchema, edgeSchema, edgeSchema]),
  }),
  z.object({ kind: z.literal('found'), detections: z.array(detectionSchema) }),
  z.object({ kind: z.literal('answer'), index: z.int(), yes: z.number() }),
]);

export const toClientSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), progress: progressSchema }),
  z.object({ type: z.literal('warning'), error: errorSchema }),
  z.object({
    type: z.literal('ready'),
    // Made from a manifest that the worker has checked already.
    description: z.custom<GeneratorDescription>(
      (value) => z.looseObject({ id: z.string() }).safeParse(value).success,
    ),
  }),
  z.object({ type: z.literal('event'), call, event: eventSchema }),
  z.object({ type: z.literal('end'), call }),
  z.object({ type: z.literal('stopped'), call }),
  /** Without a call: loading failed, or the device was lost. */
  z.object({ type: z.literal('failed'), call: call.exactOptional(), error: errorSchema }),
]);
export type ToClient = z.infer<typeof toClientSchema>;

/** A `GeneratorError` in a form that a message can carry, and back. */
export type SerialError = z.infer<typeof errorSchema>;

export function serialiseError(error: GeneratorError): SerialError {
  return { kind: error.kind, message: error.message, advice: error.advice, detail: { ...error.detail } };
}

export function reviveError({ kind, message, advice, detail }: SerialError): GeneratorError {
  return new GeneratorError(kind, message, advice, detail);
}

/** What the protocol needs of a Worker, a worker's own scope or a MessagePort. */
export interface Channel {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}
