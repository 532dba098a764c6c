import { describe, expect, it } from 'vitest';
import type { GeneratorErrorCode } from '../../contract/errorCodes';
import { GeneratorError } from '../../contract/errors';
import type { PaintRequest, PlanRequest } from '../../contract/generator';
import { modelsThere, openRemote } from './generator';
import {
  ABOUT,
  type Asked,
  HEAD,
  LISTED,
  chain,
  fakeServer,
  json,
  picture,
  stream,
  wellBehaved,
} from './testing/server';

const never = new AbortController().signal;
const planning: PlanRequest = {
  prompt: 'a red apple',
  seed: 3,
  temperature: 0.3,
  topK: 0,
  topP: 1,
  maxTokens: 100,
  constrained: true,
};
const painting: PaintRequest = {
  prompt: 'a red apple',
  chain: 'A <|obj_start|>red apple<|obj_end|>',
  seed: 5,
  count: 1,
  temperature: 1,
  topK: 0,
  topP: 1,
  guidance: 2,
};

async function opened(answers: (asked: Asked) => Response | Promise<Response> = wellBehaved) {
  const { asked, options } = fakeServer((one) =>
    one.url.endsWith('/models') ? wellBehaved(one) : answers(one),
  );
  return { asked, generator: await openRemote({ ...options, model: ABOUT }, never) };
}

async function all<T>(events: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const event of events) found.push(event);
  return found;
}

describe('a server', () => {
  it('is described by what it says, and named', async () => {
    const { generator, asked } = await opened();
    expect(generator.describe()).toMatchObject({
      name: 'Far (gpu.example)',
      hash: ABOUT.hash,
      backend: 'remote',
      tokens: { columns: 2, rows: 2 },
    });
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(generator.describe())).not.toContain('secret');
  });

  it('streams a chain with its odds, and goes on from a prefix', async () => {
    const { generator, asked } = await opened();
    const events = await all(generator.plan({ ...planning, prefix: 'Here: ' }, never));
    expect(events).toHaveLength(7);
    expect(events[2]).toMatchObject({
      kind: 'token',
      index: 2,
      text: 'red apple',
      logProbability: -0.5,
      alternatives: [{ text: 'red apple' }],
    });
    expect(events.at(-1)).toEqual({
      kind: 'finish',
      reason: 'complete',
      text: 'Here: A <|obj_start|>red apple<|obj_end|> ä<begin_of_image>',
      tokenCount: 6,
    });
    expect(asked[1]?.body).toMatchObject({
      messages: [
        { role: 'user', content: 'a red apple' },
        { role: 'assistant', content: 'Here: ' },
      ],
      seed: 3,
    });
  });

  it('paints as many as are asked for, one after another though they come mixed', async () => {
    const { generator, asked } = await opened();
    const events = await all(generator.paint({ ...painting, count: 3 }, never));
    expect(events.map(({ kind, image }) => `${kind} ${image}`)).toEqual(
      [0, 1, 2].flatMap((i) => [`tokens ${i}`, `preview ${i}`, `tokens ${i}`, `image ${i}`]),
    );
    expect(events.filter(({ kind }) => kind === 'image').map((e) => 'seed' in e && e.seed)).toEqual([
      5, 6, 7,
    ]);
    // It allows two at once.
    expect(asked.slice(1).map(({ body }) => [body['n'], body['seed']])).toEqual([
      [2, 5],
      [1, 7],
    ]);
  });

  it('is told which tokens stay, and refused those of another grid before anything is sent', async () => {
    const { generator, asked } = await opened();
    const keep = { tokens: Int32Array.of(1, 2, 3, 4), mask: Uint8Array.of(1, 1, 0, 0) };
    await all(generator.paint({ ...painting, keep }, never));
    expect(asked[1]?.body['keep']).toEqual({ tokens: [1, 2, 3, 4], mask: [1, 1, 0, 0] });
    const other = { tokens: new Int32Array(9), mask: new Uint8Array(9) };
    await expect(all(generator.paint({ ...painting, keep: other }, never))).rejects.toMatchObject({
      code: 'picture-of-other-model',
    });
    expect(asked).toHaveLength(2);
  });

  it('that reads no boxes gets them in words', async () => {
    const worded = {
      ...LISTED,
      scenograph: { ...LISTED.scenograph, generator: { ...ABOUT, boxes: 'suggested' } },
    };
    const { asked, options } = fakeServer((one) =>
      one.url.endsWith('/models') ? json({ data: [worded] }) : wellBehaved(one),
    );
    const generator = await openRemote({ ...options, model: ABOUT }, never);
    const boxed = `${painting.chain}<|box_start|>(0,0),(300,999)<|box_end|>`;
    await all(generator.paint({ ...painting, chain: boxed }, never));
    expect(asked[1]?.body).not.toHaveProperty('chain');
    expect(asked[1]?.body['prompt']).toMatch(/left/);
  });

  it('is asked for nothing that it can’t do', async () => {
    const { generator, asked } = await opened();
    const pixels = { width: 2, height: 2, data: new Uint8ClampedArray(16) };
    const calls = [
      generator.score({ prompt: '', chain: '' }, never),
      generator.detect({ pixels }, never),
      generator.ask({ pixels, questions: ['red?'] }, never),
    ];
    for (const call of calls)
      await expect(all<unknown>(call)).rejects.toMatchObject({ kind: 'invalid-request' });
    expect(asked).toHaveLength(1);
  });

  it('gets the key in one header, and nothing that names the page', async () => {
    const { generator, asked } = await opened();
    await all(generator.plan(planning, never));
    for (const { url, init, body } of asked) {
      expect(init.headers).toMatchObject({ Authorization: 'Bearer a secret key' });
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' });
      expect(url + JSON.stringify(body)).not.toContain('secret');
    }
  });

  it('hears at once that nobody listens any more', async () => {
    let cancelled = false;
    const endless = () =>
      new Response(
        new ReadableStream({
          start: (controller) =>
            controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(chain(['A'])[0])}\n\n`)),
          cancel: () => {
            cancelled = true;
          },
        }),
      );
    const { generator } = await opened(endless);
    for await (const _ of generator.plan(planning, never)) break;
    expect(cancelled).toBe(true);
    await generator.dispose();
    await expect(all(generator.plan(planning, never))).rejects.toMatchObject({ code: 'model-closed' });
  });
});

const redirected = () => Response.redirect('https://elsewhere.example', 307);
const refused = () => {
  throw new TypeError('Failed to fetch');
};
const [firstToken] = chain(['A ']);
const letGo = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(firstToken)}\n\n`));
      },
      pull: (controller) => controller.error(new TypeError('network error')),
    }),
  );
const told = { error: { message: 'All places are taken.', code: 'engine_full' } };

describe('what goes wrong', () => {
  const faults: [string, () => Response, GeneratorErrorCode, object][] = [
    ['no network, no such host, a wrong certificate, a page not allowed', refused, 'remote-offline', {}],
    ['no key, or a wrong one', () => json(told, 401), 'remote-wants-key', {}],
    ['all places taken', () => json(told, 429, { 'Retry-After': '12' }), 'remote-busy', { seconds: 12 }],
    [
      'full, without saying how long',
      () => json(told, 429, { 'Retry-After': 'soon' }),
      'remote-busy',
      { seconds: 5 },
    ],
    [
      'a fault of the server',
      () => new Response('<html>', { status: 502 }),
      'remote-failed',
      { status: 502 },
    ],
    ['a request that it refuses', () => json(told, 400), 'remote-refused', { reason: told.error.message }],
    [
      'a page in place of an answer',
      () => new Response('<html>', { status: 404 }),
      'remote-speaks-other',
      {},
    ],
    ['a redirect', redirected, 'remote-redirects', {}],
    ['a stream that the network lets go', letGo, 'remote-cut', {}],
    ['a stream that ends before its end', () => stream([firstToken]), 'remote-cut', {}],
    ['no JSON', () => stream(['{"model": "far"']), 'remote-unreadable', { field: 'JSON' }],
    ['JSON of another form', () => stream([{ model: 'far', choices: 'none' }]), 'remote-unreadable', {}],
    ['a fault in mid-stream', () => stream([firstToken, told]), 'remote-failed', {}],
    [
      'another model',
      () => stream([{ model: 'near', choices: [] }]),
      'remote-other-model',
      { found: 'near' },
    ],
  ];
  it.each(faults)('planning: %s', async (_, answer, code, facts) => {
    const { generator } = await opened(answer);
    const error = await all(generator.plan(planning, never)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GeneratorError);
    expect(error).toMatchObject({ code, facts: { host: 'gpu.example', ...facts } });
  });

  const [tokens, partial, , last] = picture(0, 5);
  const pictures: [string, unknown[], GeneratorErrorCode][] = [
    ['it ends before its end', [HEAD, tokens, partial], 'remote-cut'],
    ['a fault in mid-stream', [HEAD, tokens, { type: 'error', ...told }], 'remote-failed'],
    ['another model', [{ ...HEAD, model: 'near' }], 'remote-other-model'],
    ['a picture nobody asked for', [HEAD, { ...(last as object), image: 7 }], 'remote-unreadable'],
    ['tokens of another grid', [HEAD, { ...(last as object), tokens: [1] }], 'remote-unreadable'],
    ['no picture', [HEAD, { ...(last as object), b64_json: '%%' }], 'remote-unreadable'],
    ['an event nobody knows', [HEAD, { type: 'sunrise' }], 'remote-unreadable'],
  ];
  it.each(pictures)('painting: %s', async (_, events, code) => {
    const { generator } = await opened(() => stream(events));
    await expect(all(generator.paint(painting, never))).rejects.toMatchObject({ code });
  });

  it('a picture of another size', async () => {
    const { options } = fakeServer(wellBehaved);
    const decode = async () => ({ width: 3, height: 2, data: new Uint8ClampedArray(24) });
    const generator = await openRemote({ ...options, decode, model: ABOUT }, never);
    await expect(all(generator.paint(painting, never))).rejects.toMatchObject({ code: 'remote-unreadable' });
  });

  it('stopping is an AbortError, before and in mid-stream', async () => {
    const { generator } = await opened();
    const stop = new AbortController();
    const run = async () => {
      for await (const _ of generator.plan(planning, stop.signal)) stop.abort();
    };
    await expect(run()).rejects.toMatchObject({ name: 'AbortError' });
    await expect(run()).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each<[unknown, GeneratorErrorCode]>([
    [{ data: [{ id: 'gpt' }] }, 'remote-speaks-other'],
    [{ data: [{ ...LISTED, scenograph: { ...LISTED.scenograph, limits: 7 } }] }, 'remote-unreadable'],
    [{ models: [] }, 'remote-unreadable'],
  ])('a list without a model for this studio: %j', async (list, code) => {
    const { options } = fakeServer(() => json(list));
    await expect(modelsThere(options, never)).rejects.toMatchObject({ code });
  });

  it('other weights than when the server was added', async () => {
    const { options } = fakeServer(wellBehaved);
    const model = { ...ABOUT, hash: 'b'.repeat(64), name: 'Before' };
    await expect(openRemote({ ...options, model }, never)).rejects.toMatchObject({
      code: 'remote-other-model',
      facts: { name: 'Before', found: 'Far' },
    });
  });
});
