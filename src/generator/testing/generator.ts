import { testBundle } from '../../bundles/testing/shipped';
import type { PaintEvent, PlanEvent } from '../../contract/events';
import type { Generator, PaintRequest, PlanRequest } from '../../contract/generator';
import type { LocalGenerator } from '../calls/generator';
import { createNodeGenerator } from '../node';

export const loadTestGenerator = (): Promise<LocalGenerator> =>
  createNodeGenerator(testBundle, { threads: 1 });

export const never = new AbortController().signal;

export const planRequest: PlanRequest = {
  prompt: 'a red apple to the left of a blue car',
  seed: 1,
  temperature: 1,
  topK: 0,
  topP: 1,
  maxTokens: 40,
  constrained: true,
};

export const paintRequest: PaintRequest = {
  prompt: planRequest.prompt,
  chain:
    'A <|obj_start|>red apple<|obj_end|> <|box_start|>(120,340),(480,720)<|box_end|> is to the left of a ' +
    '<|obj_start|>blue car<|obj_end|> <|box_start|>(520,300),(960,760)<|box_end|>.<begin_of_image>',
  seed: 1,
  temperature: 0.9,
  topK: 0,
  topP: 1,
  guidance: 2,
  count: 1,
};

export async function collect<Event>(events: AsyncIterable<Event>): Promise<Event[]> {
  const all: Event[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** A whole plan: its tokens' ids and its text. */
export async function planOf(
  generator: Generator,
  request: Partial<PlanRequest> = {},
): Promise<{ ids: number[]; text: string; reason: string; events: PlanEvent[] }> {
  const events = await collect(generator.plan({ ...planRequest, ...request }, never));
  const finish = events.at(-1);
  if (finish?.kind !== 'finish') throw new Error('planning did not finish');
  const ids = events.flatMap((event) => (event.kind === 'token' ? event.id : []));
  return { ids, text: finish.text, reason: finish.reason, events };
}

/** The first `sampled` tokens of a painting; the rest is kept as code 0, which costs nothing. */
export async function paintOf(
  generator: LocalGenerator,
  request: Partial<PaintRequest> = {},
  sampled = 24,
): Promise<number[][]> {
  const { grid } = generator.runtime.manifest;
  const size = grid.columns * grid.rows;
  const keep = { tokens: new Int32Array(size), mask: new Uint8Array(size).fill(1, sampled) };
  const events: PaintEvent[] = await collect(generator.paint({ ...paintRequest, keep, ...request }, never));
  return events.flatMap((event) =>
    event.kind === 'image' ? [Array.from(event.tokens.subarray(0, sampled))] : [],
  );
}
