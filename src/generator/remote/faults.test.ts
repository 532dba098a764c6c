import { describe, expect, it } from 'vitest';
import type { GeneratorErrorCode } from '../../contract/errorCodes';
import { GeneratorError } from '../../contract/errors';
import { modelsThere, openRemote } from './generator';
import { all, never, opened, painting, planning } from './testing/asking';
import {
  ABOUT,
  HEAD,
  LISTED,
  PNG,
  chain,
  fakeServer,
  json,
  picture,
  stream,
  wellBehaved,
} from './testing/server';

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
    ['tokens behind its end', [HEAD, { ...(tokens as object), start: 2 ** 40 }], 'remote-unreadable'],
    ['more rows than there are', [HEAD, { ...(partial as object), decided_rows: 3 }], 'remote-unreadable'],
    ['one picture twice', [HEAD, last, last], 'remote-unreadable'],
    ['a seed that nothing keeps', [HEAD, { ...(last as object), seed: -1 }], 'remote-unreadable'],
    ['a code that wraps', [HEAD, { ...(last as object), tokens: [1, 2, 3, 2 ** 31] }], 'remote-unreadable'],
    [
      'a small file of gigabytes of pixels',
      [HEAD, { ...(last as object), b64_json: btoa(atob(PNG).replaceAll('\0\0\0\x02', '\0\0\x7f\xff')) }],
      'remote-unreadable',
    ],
    ['no picture', [HEAD, { ...(last as object), b64_json: '%%' }], 'remote-unreadable'],
    ['an event nobody knows', [HEAD, { type: 'sunrise' }], 'remote-unreadable'],
  ];
  it.each(pictures)('painting: %s', async (_, events, code) => {
    const { generator } = await opened(() => stream(events));
    await expect(all(generator.paint(painting, never))).rejects.toMatchObject({ code });
  });

  it('planning: one that writes on and on is stopped where it was asked to', async () => {
    const { generator } = await opened(() => stream([...chain(Array.from({ length: 300 }, () => 'a '))]));
    const events = await all(generator.plan(planning, never));
    expect(events.at(-1)).toMatchObject({ reason: 'length', tokenCount: planning.maxTokens });
  });

  it('an answer without an end is not read to it', async () => {
    let sent = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            sent += 1;
            controller.enqueue(new Uint8Array(1_000_000).fill(32));
          },
        }),
      );
    const { options } = fakeServer(endless);
    await expect(modelsThere(options, never)).rejects.toMatchObject({ code: 'remote-unreadable' });
    expect(sent).toBeLessThan(40);
  });

  it('an event of many small pieces costs no more than its length', async () => {
    const { generator } = await opened(() => stream([' '.repeat(3_000_000)], 100));
    const began = process.cpuUsage();
    await expect(all(generator.plan(planning, never))).rejects.toMatchObject({ code: 'remote-unreadable' });
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(3000);
  });

  it('a key that no header carries', async () => {
    const { options } = fakeServer(() => {
      throw new TypeError('Cannot convert argument to a ByteString');
    });
    await expect(modelsThere({ ...options, key: 'ключ' }, never)).rejects.toMatchObject({
      code: 'remote-wants-key',
    });
  });

  it('a long name from a long host is one that pictures keep', async () => {
    const named = {
      ...LISTED,
      scenograph: { ...LISTED.scenograph, generator: { ...ABOUT, name: 'n'.repeat(200) } },
    };
    const { options } = fakeServer(() => json({ data: [named] }));
    const host = `${'h'.repeat(240)}.example`;
    const generator = await openRemote({ ...options, host, model: ABOUT }, never);
    const { name } = generator.describe();
    expect(name.length).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^n+ \(…h+\.example\)$/);
  });

  it.each([
    { licence: { ...ABOUT.licence, url: 'javascript:alert(1)' } },
    { image: { width: 8192, height: 8192 } },
    { coordinates: { step: 5000, max: 999 } },
  ])('a model that says %j of itself', async (said) => {
    const wrong = { ...LISTED, scenograph: { ...LISTED.scenograph, generator: { ...ABOUT, ...said } } };
    const { options } = fakeServer(() => json({ data: [wrong] }));
    await expect(modelsThere(options, never)).rejects.toMatchObject({ code: 'remote-unreadable' });
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
