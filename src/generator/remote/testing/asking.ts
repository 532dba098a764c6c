import type { PaintRequest, PlanRequest } from '../../../contract/generator';
import { openRemote } from '../generator';
import { ABOUT, type Asked, fakeServer, wellBehaved } from './server';

export const never = new AbortController().signal;
export const planning: PlanRequest = {
  prompt: 'a red apple',
  seed: 3,
  temperature: 0.3,
  topK: 0,
  topP: 1,
  maxTokens: 100,
  constrained: true,
};
export const painting: PaintRequest = {
  prompt: 'a red apple',
  chain: 'A <|obj_start|>red apple<|obj_end|>',
  seed: 5,
  count: 1,
  temperature: 1,
  topK: 0,
  topP: 1,
  guidance: 2,
};

export async function opened(answers: (asked: Asked) => Response | Promise<Response> = wellBehaved) {
  const { asked, options } = fakeServer((one) =>
    one.url.endsWith('/models') ? wellBehaved(one) : answers(one),
  );
  return { asked, generator: await openRemote({ ...options, model: ABOUT }, never) };
}

export async function all<T>(events: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const event of events) found.push(event);
  return found;
}
