/** What is asked of a server beside plans and pictures: how sure it is of boxes, and what is in a picture. */

import { z } from 'zod';
import { textWithin } from '../../bundles/places/textWithin';
import { GeneratorError } from '../../contract/errors';
import { type DetectEvent, type ScoreEvent, detectionSchema } from '../../contract/events';
import type { DetectRequest, ScoreRequest } from '../../contract/generator';
import { detectionsOf } from '../detector/detector';
import { type Connection, ask, understood } from './ask';
import type { RemoteAbout } from './schemas';

/** Bytes of an answer. */
const LONGEST = 8_000_000;

const model = z.string().max(200);
const value = z.int().min(0).max(999);
const edge = z
  .tuple([value, value, value])
  .refine(([low, median, high]) => low <= median && median <= high, 'percentiles out of order')
  .transform(([low, median, high]) => ({ low, median, high }));
const scoresSchema = z.object({
  model,
  data: z.array(z.object({ box: z.int().min(0), edges: z.tuple([edge, edge, edge, edge]) })).max(2000),
});
const outputsSchema = z.object({ model, outputs: z.record(z.string().max(100), z.string()) });

/** How sure the server's model is of the edges of boxes. Throws `GeneratorError`. */
export async function* scoreThere(
  connection: Connection,
  about: RemoteAbout,
  { prompt, chain }: ScoreRequest,
  signal: AbortSignal,
): AsyncGenerator<ScoreEvent> {
  if (!about.capabilities.score) {
    throw new GeneratorError('setting-wrong', { field: 'score', problem: about.id });
  }
  const body = { model: about.id, prompt, chain };
  const { data } = await answered(connection, about, 'scenograph/scores', body, scoresSchema, signal);
  for (const { box, edges } of data) yield { kind: 'spread', box, edges };
}

/** What the server's detector finds in a picture by its tokens. Throws `GeneratorError`. */
export async function* detectThere(
  connection: Connection,
  about: RemoteAbout,
  { tokens }: DetectRequest,
  signal: AbortSignal,
): AsyncGenerator<DetectEvent> {
  const { detector } = about;
  if (!about.capabilities.detect || !detector) throw new GeneratorError('has-no-detector');
  if (!tokens?.length) throw new GeneratorError('needs-image-tokens');
  if (tokens.length !== about.tokens.columns * about.tokens.rows) {
    throw new GeneratorError('picture-of-other-model');
  }
  const body = { model: about.id, tokens: Array.from(tokens) };
  const { outputs } = await answered(connection, about, 'scenograph/detections', body, outputsSchema, signal);
  try {
    const numbers = Object.entries(outputs).map(([name, base64]) => [name, floatsOf(base64)] as const);
    const detections = detectionsOf(Object.fromEntries(numbers), detector);
    yield { kind: 'found', detections: z.array(detectionSchema).parse(detections) };
  } catch {
    throw new GeneratorError('remote-unreadable', { host: connection.host, field: 'outputs' });
  }
}

async function answered<T extends { readonly model: string }>(
  connection: Connection,
  about: RemoteAbout,
  path: string,
  body: object,
  schema: z.ZodType<T>,
  signal: AbortSignal,
): Promise<T> {
  const { host } = connection;
  const answer = await ask(connection, path, body, signal);
  const text = await textWithin(answer, LONGEST).catch(() => {
    signal.throwIfAborted();
    throw new GeneratorError('remote-cut', { host });
  });
  const found = understood(schema, text ?? '', host);
  if (found.model === about.id) return found;
  throw new GeneratorError('remote-other-model', { host, name: about.name, found: found.model });
}

/** Little-endian float32 in base64. Throws for what is no number. */
function floatsOf(base64: string): Float32Array {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const found = Float32Array.from({ length: bytes.length / 4 }, (_, index) =>
    view.getFloat32(index * 4, true),
  );
  if (found.some((number) => Number.isNaN(number))) throw new RangeError('no number');
  return found;
}
