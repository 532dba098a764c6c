/** One request for a picture, with what most servers of this kind take and some refuse. */

import { GeneratorError } from '../../../contract/errors';
import { type Connection, ask } from '../ask';

/** Fields that a picture can do without, in the order in which they are looked for in a refusal. */
const SPARE = ['partial_images', 'stream', 'response_format', 'seed', 'size'] as const;
export type Spare = (typeof SPARE)[number];

/**
 * Asks for one picture. Where a refusal names a field that isn't needed, it is asked for again without it, and `refused`
 * remembers that: the API has grown over the years, and each server takes a part of it. Throws `GeneratorError`.
 */
export async function askForPicture(
  connection: Connection,
  body: Readonly<Record<string, unknown>>,
  refused: Set<Spare>,
  signal: AbortSignal,
): Promise<Response> {
  for (;;) {
    const sent = Object.entries(body).filter(([field]) => !refused.has(field as Spare));
    try {
      return await ask(connection, 'images/generations', Object.fromEntries(sent), signal);
    } catch (error) {
      const spare = spareNamed(error).filter((field) => !refused.has(field));
      if (spare.length === 0) throw error;
      for (const field of spare) refused.add(field);
    }
  }
}

/** Partial pictures come in a stream alone, and the other way round. */
const STREAM: readonly Spare[] = ['stream', 'partial_images'];

/** The fields that a refusal names. */
function spareNamed(error: unknown): readonly Spare[] {
  if (!(error instanceof GeneratorError)) return [];
  const { status, reason = '' } = error.facts;
  // LiteLLM's proxy takes a stream of pictures and fails on it.
  if (error.code === 'remote-failed' && status === 500) return STREAM;
  if (error.code !== 'remote-refused' || (status !== 400 && status !== 422)) return [];
  const named = SPARE.filter((field) => new RegExp(`\\b${field}\\b`).test(String(reason)));
  return named.some((field) => STREAM.includes(field)) ? [...named, ...STREAM] : named;
}
