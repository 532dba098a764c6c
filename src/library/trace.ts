import { z } from 'zod';
import { paintTokensSchema, planTokenSchema } from '../contract/events';
import { serialErrorSchema } from '../contract/serialError';
import { isRecord, type JsonRecord } from './json/record';
import { OPENS } from './limits';
import { repaintedSchema } from './painting';
import { storedFormat } from './stored/format';
import { id, time } from './stored/parts';

const at = z.number().min(0);
const text = z.string().max(OPENS.chain);

const details = z.record(z.string().max(100), z.union([z.string().max(4000), z.number()]));

/** An error as it is kept; one of version 1, which was sentences, keeps beside them what it was in code. */
const failureSchema = serialErrorSchema.extend({
  was: z.object({ kind: z.string().max(100), detail: details.optional() }).optional(),
});
const sentencesSchema = z.object({
  kind: z.string().max(100),
  message: z.string().max(4000),
  advice: z.string().max(4000),
  detail: details.optional(),
});

const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    at,
    kind: z.literal('plan-started'),
    prompt: text,
    prefix: text,
    /** Object ids of the prefix, in order of mention. */
    ids: z.array(z.string().max(64)).max(2000).readonly(),
    nextObject: z.int().min(1),
    seed: z.int().min(0),
    temperature: z.number(),
    constrained: z.boolean(),
    maxTokens: z.int().min(1),
  }),
  planTokenSchema.extend({ at }),
  z.object({
    at,
    kind: z.literal('paint-started'),
    prompt: text,
    chain: text,
    revision: z.int().min(0),
    seed: z.int().min(0),
    count: z.int().min(1).max(64),
    temperature: z.number(),
    guidance: z.number(),
    columns: z.int().min(1).max(256),
    rows: z.int().min(1).max(256),
    /** Milliseconds since 1970. */
    startedAt: time,
    /** Ids of the pictures, finished or not. */
    pictures: z.array(z.string().max(64)).max(64).readonly().optional(),
    /** Present when only a part of another painting is painted again. */
    repainted: repaintedSchema.optional(),
  }),
  paintTokensSchema.extend({ at }),
  z.object({
    at,
    kind: z.literal('image'),
    image: z.int().min(0),
    seed: z.int().min(0),
    painting: z.string().max(64),
  }),
  z.object({ at, kind: z.literal('finished'), reason: z.enum(['complete', 'length', 'painted']) }),
  z.object({ at, kind: z.literal('stopped') }),
  z.object({
    at,
    kind: z.literal('failed'),
    error: failureSchema,
  }),
]);

/** One thing that happened in a run, `at` milliseconds after its start. */
export type TraceEvent = z.infer<typeof eventSchema>;

/** How many events a run keeps; more are dropped, and the log says so. */
export const MAX_TRACE_EVENTS = 20_000;

/** Where a run branched off another one: it keeps the first `at` tokens of `trace`, and goes its own way from there. */
const originSchema = z.object({ trace: id, at: z.int().min(0) });

export type TraceOrigin = z.infer<typeof originSchema>;

/**
 * The timed log of one run of planning or painting; a replay feeds it to the run's reducer. A field that older logs
 * lack is optional and takes no new version: unknown fields are left out on reading.
 */
export const traceSchema = z.object({
  format: z.literal('scenograph-trace'),
  version: z.literal(2),
  id,
  sceneId: id,
  kind: z.enum(['plan', 'paint']),
  /** Present for a fork of another run. */
  origin: originSchema.optional(),
  /** Milliseconds since 1970. */
  startedAt: time,
  model: z.object({ id: z.string().max(200), name: z.string().max(200), hash: z.string().max(200) }),
  backend: z.string().max(32),
  /** True when the run was longer than the log. */
  truncated: z.boolean(),
  events: z.array(eventSchema).max(MAX_TRACE_EVENTS),
});

export type Trace = z.infer<typeof traceSchema>;

/** To version 2: errors are codes with facts. Some builds wrote them so under version 1. */
function withCodes(row: JsonRecord): JsonRecord {
  const { events } = row;
  if (!Array.isArray(events)) return row;
  const coded = (event: unknown): unknown => {
    if (!isRecord(event) || event['kind'] !== 'failed') return event;
    const told = sentencesSchema.safeParse(event['error']);
    if (!told.success) return event;
    const { message, advice, ...was } = told.data;
    return { ...event, error: { code: 'told-in-words', facts: { text: message, advice }, was } };
  };
  return { ...row, events: events.map(coded) };
}

/** A trace as it is kept. */
export const traceFormat = storedFormat({
  what: 'trace',
  mark: 'scenograph-trace',
  version: 2,
  migrations: [{ to: 2, up: withCodes }],
  schema: traceSchema,
});
