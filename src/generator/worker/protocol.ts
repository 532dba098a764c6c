import { z } from 'zod';
import { generatorEventSchema } from '../../contract/events';
import type {
  AskRequest,
  DetectRequest,
  GeneratorDescription,
  PaintRequest,
  PlanRequest,
  ScoreRequest,
} from '../../contract/generator';
import { serialErrorSchema } from '../../contract/serialError';

/** Messages between the page and the worker that computes. Both sides check what they receive. */

const call = z.int().min(1);

/** Requests are checked by the generator itself: a wrong one fails its call, not the connection. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

export const toHostSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('load'),
    manifestUrl: z.url({ protocol: /^https?$/ }),
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
]);
export type ToHost = z.infer<typeof toHostSchema>;
export type LoadMessage = Extract<ToHost, { type: 'load' }>;

const progressSchema = z.object({
  phase: z.enum(['manifest', 'download', 'verify', 'compile', 'self-test']),
  loadedBytes: z.number(),
  totalBytes: z.number(),
  file: z.string().exactOptional(),
});

export const toClientSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), progress: progressSchema }),
  z.object({ type: z.literal('warning'), error: serialErrorSchema }),
  z.object({
    type: z.literal('ready'),
    // Made from a manifest that the worker has checked already.
    description: z.custom<GeneratorDescription>(
      (value) => z.looseObject({ id: z.string() }).safeParse(value).success,
    ),
  }),
  z.object({ type: z.literal('event'), call, event: generatorEventSchema }),
  z.object({ type: z.literal('end'), call }),
  z.object({ type: z.literal('stopped'), call }),
  /** Without a call: loading failed, or the device was lost. */
  z.object({ type: z.literal('failed'), call: call.exactOptional(), error: serialErrorSchema }),
]);
export type ToClient = z.infer<typeof toClientSchema>;

/** What the protocol needs of a Worker, a worker's own scope or a MessagePort. */
export interface Channel {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}
