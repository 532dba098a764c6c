/** One request to a server, and what may come of it as errors with codes. */

import { z } from 'zod';
import { textWithin } from '../../bundles/places/textWithin';
import { GeneratorError, abortError } from '../../contract/errors';
import type { ServerAddress } from './address';

export interface Connection extends ServerAddress {
  /** Sent with every request to this server and to nobody else; null: it asks for none. */
  readonly key: string | null;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds between tries to go on with what broke off; none: it isn't tried. */
  readonly waits: readonly number[];
}

/** OpenAI's form, and FastAPI's, which many servers of this kind are built on. */
const errorSchema = z.union([
  z
    .object({ error: z.object({ message: z.string(), param: z.string().max(100).nullish().catch(null) }) })
    .transform(({ error }) => ({ message: error.message, field: error.param ?? '' })),
  z.object({ detail: z.string() }).transform(({ detail }) => ({ message: detail, field: '' })),
  z
    .object({ detail: z.array(z.object({ msg: z.string(), loc: z.array(z.unknown()).max(20) })).min(1) })
    .transform(({ detail: [first] }) => ({ message: first?.msg ?? '', field: first?.loc.join('.') ?? '' })),
]);

/** Seconds to wait where a server that is full doesn't say. */
const PATIENCE = 5;
const LONGEST_REASON = 300;
/** Bytes of an answer that says what is wrong. */
const LONGEST_ERROR = 100_000;

/** Asks by GET, or by POST where there is a body. Cookies stay here. Throws `GeneratorError`. */
export async function ask(
  { base, host, key, fetch }: Connection,
  path: string,
  body: object | null,
  signal: AbortSignal,
): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(`${base}/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(key !== null && { Authorization: `Bearer ${key}` }),
      },
      body: body && JSON.stringify(body),
      signal,
      // What is meant for one server goes to no other.
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  } catch {
    if (signal.aborted) throw abortError();
    // A key that no header can carry is none that this server gave.
    if (key !== null && !/^[\x20-\x7e]*$/.test(key)) throw new GeneratorError('remote-wants-key', { host });
    throw new GeneratorError('remote-offline', { host });
  }
  if (answer.ok) return answer;
  throw await refusal(answer, host);
}

async function refusal(answer: Response, host: string): Promise<GeneratorError> {
  const { status, type } = answer;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return new GeneratorError('remote-redirects', { host });
  }
  if (status === 401 || status === 403) return new GeneratorError('remote-wants-key', { host });
  if (status === 429) {
    const said = Number(answer.headers.get('Retry-After') ?? PATIENCE);
    const seconds = Number.isFinite(said) && said >= 0 ? Math.min(3600, Math.ceil(said)) : PATIENCE;
    return new GeneratorError('remote-busy', { host, seconds });
  }
  if (status >= 500) return new GeneratorError('remote-failed', { host, status });
  const text = await textWithin(answer, LONGEST_ERROR).catch(() => null);
  const told = errorSchema.safeParse(jsonOf(text));
  if (!told.success) return new GeneratorError('remote-speaks-other', { host });
  const { message, field } = told.data;
  const reason = `${message.slice(0, LONGEST_REASON)}${field && !message.includes(field) ? ` (${field})` : ''}`;
  return new GeneratorError('remote-refused', { host, status, reason });
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** JSON from outside as what it has to be. Throws `remote-unreadable` naming the first field that isn't. */
export function understood<T>(schema: z.ZodType<T>, text: string, host: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new GeneratorError('remote-unreadable', { host, field: 'JSON' });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join('.').slice(0, 100) ?? '';
  throw new GeneratorError('remote-unreadable', { host, field });
}
