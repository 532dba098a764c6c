/** What OpenAI's Images API answers, whole or streamed, as far as a picture is concerned; the rest is let through. */

import { z } from 'zod';

/** Characters of base64, or of an address. */
const picture = z.string().max(60_000_000).nullish();
/** What a server made of the prompt; vLLM-Omni gives the reasoning of models that think. */
const told = {
  revised_prompt: z.string().max(200_000).nullish(),
  cot_output: z.string().max(200_000).nullish(),
};

export const replySchema = z.object({
  ...told,
  data: z
    .array(z.object({ b64_json: picture, url: picture, ...told }))
    .min(1)
    .max(64),
});

/** An event of a stream. Servers add kinds of their own: one that is not known is passed over. */
export const eventSchema = z.object({
  type: z.string().max(200).optional(),
  b64_json: picture,
  error: z.object({ message: z.string() }).optional(),
  ...told,
});

/** Longest text of that kind that a picture keeps. */
const LONGEST = 20_000;

interface Told {
  readonly revised_prompt?: string | null | undefined;
  readonly cot_output?: string | null | undefined;
}

/** The painter's own words on what it paints, of the first that has any; null where it says no more than it was asked. */
export function retoldOf(prompt: string, ...parts: readonly Told[]): string | null {
  const said = [
    parts.map(({ cot_output }) => cot_output).find(Boolean),
    parts.map(({ revised_prompt }) => revised_prompt).find(Boolean),
  ]
    .map((text) => text?.trim() ?? '')
    .filter((text) => text !== '' && text !== prompt.trim());
  return said.length === 0 ? null : said.join('\n\n').slice(0, LONGEST);
}
