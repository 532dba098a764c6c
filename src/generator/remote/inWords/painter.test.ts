import { describe, expect, it } from 'vitest';
import type { GeneratorErrorCode } from '../../../contract/errorCodes';
import { all, never, painting } from '../testing/asking';
import { type Asked, PNG, fakeServer, json, stream } from '../testing/server';
import { hashInWords, openPainterInWords } from './generator';

const WORDED = 'a red apple. A red apple.';
const list = { data: [{ id: 'qwen-image' }, { id: 'a-chat-model' }] };
const reply = { created: 1, data: [{ b64_json: PNG }] };

async function opened(answers: (asked: Asked) => Response | Promise<Response>, id = 'qwen-image') {
  const { asked, options } = fakeServer((one) => (one.url.endsWith('/models') ? json(list) : answers(one)));
  const model = { id, hash: await hashInWords(options.base, id), name: id };
  const size = { width: 1024, height: 1024 };
  const generator = await openPainterInWords({ ...options, model, size }, never);
  return { asked, generator };
}

const events = (...given: object[]) => {
  const answer = stream(given);
  return new Response(answer.body, { headers: { 'Content-Type': 'text/event-stream' } });
};
const partial = { type: 'image_generation.partial_image', b64_json: PNG, partial_image_index: 0 };
const completed = { type: 'image_generation.completed', b64_json: PNG };

describe('a server of OpenAI’s Images API', () => {
  it('is described as a painter that plans reach in words, by server and model', async () => {
    const { generator, asked } = await opened(() => json(reply));
    expect(generator.describe()).toMatchObject({
      name: 'qwen-image (gpu.example)',
      tokens: null,
      boxes: 'suggested',
      backend: 'remote',
      capabilities: { plan: false, paint: true, repaint: false, understand: false },
    });
    expect(asked).toHaveLength(1);
    await expect(all(generator.plan({} as never, never))).rejects.toMatchObject({ code: 'writes-no-plans' });
  });

  it('is told the layout in words, a request a picture, and nothing that only ours know', async () => {
    const { generator, asked } = await opened(() => json(reply));
    const chain = `${painting.chain}<|box_start|>(0,0),(300,999)<|box_end|>`;
    const found = await all(generator.paint({ ...painting, chain, count: 2 }, never));
    expect(
      found.map((event) => event.kind === 'image' && [event.image, event.seed, event.tokens.length]),
    ).toEqual([
      [0, 5, 0],
      [1, 6, 0],
    ]);
    expect(asked.slice(1).map(({ body }) => body)).toEqual(
      [5, 6].map((seed) => ({
        model: 'qwen-image',
        prompt: expect.stringMatching(/^a red apple\. A red apple along the whole left side/) as string,
        n: 1,
        size: '1024x1024',
        response_format: 'b64_json',
        seed,
        stream: true,
        partial_images: 3,
      })),
    );
  });

  it('shows partial pictures of one that streams, passes over events of its own, and keeps what it retold', async () => {
    const { generator } = await opened(() =>
      events(partial, { type: 'image_generation.queued' }, partial, {
        ...completed,
        revised_prompt: 'An apple.',
      }),
    );
    const found = await all(generator.paint(painting, never));
    expect(found.map(({ kind }) => kind)).toEqual(['preview', 'preview', 'image']);
    expect(found.at(-1)).toMatchObject({ retold: 'An apple.', pixels: { width: 2 } });
  });

  it.each([
    [{ ...reply, cot_output: 'First the apple.' }, 'First the apple.'],
    [{ data: [{ b64_json: PNG, revised_prompt: WORDED }] }, undefined],
    [{ cot_output: 'So.', data: [{ b64_json: PNG, revised_prompt: 'A pear.' }] }, 'So.\n\nA pear.'],
  ])('says what the painter made of it: %j', async (answer, retold) => {
    const { generator } = await opened(() => json(answer));
    const [found] = await all(generator.paint(painting, never));
    expect(found?.kind === 'image' && found.retold).toBe(retold);
  });

  it('is not sent again what it refused, once it has said so by name', async () => {
    const { generator, asked } = await opened(({ body }) => {
      if ('seed' in body) return json({ error: { message: "Unknown parameter: 'seed'.", code: 400 } }, 400);
      if ('stream' in body)
        return json({ detail: [{ msg: 'Extra inputs', loc: ['body', 'partial_images'] }] }, 422);
      return json(reply);
    });
    await all(generator.paint({ ...painting, count: 2 }, never));
    expect(asked.slice(1).map(({ body }) => Object.keys(body).length)).toEqual([8, 7, 5, 5]);
    expect(asked.at(-1)?.body).toEqual({
      model: 'qwen-image',
      prompt: WORDED,
      n: 1,
      size: '1024x1024',
      response_format: 'b64_json',
    });
  });

  it('that fails on a stream is asked for the whole picture', async () => {
    const { generator, asked } = await opened(({ body }) => ('stream' in body ? json({}, 500) : json(reply)));
    await all(generator.paint({ ...painting, count: 2 }, never));
    expect(asked.slice(1).map(({ body }) => 'stream' in body)).toEqual([true, false, false]);
  });

  it('that refuses the prompt is not asked twice', async () => {
    const told = { error: { message: 'Rejected by the safety system.', code: 'moderation_blocked' } };
    const { generator, asked } = await opened(() => json(told, 400));
    await expect(all(generator.paint(painting, never))).rejects.toMatchObject({
      code: 'remote-refused',
      facts: { reason: told.error.message },
    });
    expect(asked).toHaveLength(2);
  });

  it('may name a picture that lies on it, and no other', async () => {
    const at = (url: string) =>
      opened((one) =>
        one.url.endsWith('/made/1.png')
          ? new Response(Uint8Array.from(atob(PNG), (sign) => sign.charCodeAt(0)))
          : json({ data: [{ url }] }),
      );
    const near = await at('/made/1.png');
    expect(await all(near.generator.paint(painting, never))).toHaveLength(1);
    expect(near.asked.at(-1)?.init).toMatchObject({ credentials: 'omit', redirect: 'error' });
    const far = await at('https://elsewhere.example/made/1.png');
    await expect(all(far.generator.paint(painting, never))).rejects.toMatchObject({
      code: 'remote-unreadable',
    });
    expect(far.asked).toHaveLength(2);
  });

  const bomb = btoa(atob(PNG).replaceAll('\0\0\0\x02', '\0\0\x1f\xff'));
  const faults: [string, () => Response, GeneratorErrorCode][] = [
    ['no picture', () => json({ data: [{ b64_json: '%%' }] }), 'remote-unreadable'],
    ['a small file of gigabytes of pixels', () => json({ data: [{ b64_json: bomb }] }), 'remote-unreadable'],
    ['nothing', () => json({ data: [] }), 'remote-unreadable'],
    ['a page', () => new Response('<html>'), 'remote-unreadable'],
    ['a stream without its end', () => events(partial), 'remote-cut'],
    [
      'a fault in mid-stream',
      () => events(partial, { error: { message: 'out of memory' } }),
      'remote-failed',
    ],
    ['no key', () => json({}, 401), 'remote-wants-key'],
    ['too many callers', () => json({}, 429, { 'Retry-After': '3' }), 'remote-busy'],
    ['a fault', () => json({}, 500), 'remote-failed'],
  ];
  it.each(faults)('answers with %s', async (_, answer, code) => {
    const { generator } = await opened(answer);
    await expect(all(generator.paint(painting, never))).rejects.toMatchObject({ code });
  });

  it('that lists others than the one that was chosen is not asked to paint', async () => {
    await expect(opened(() => json(reply), 'flux')).rejects.toMatchObject({
      code: 'remote-other-model',
      facts: { name: 'flux', found: 'qwen-image' },
    });
  });

  it('that keeps no list is believed', async () => {
    const { options } = fakeServer(() => json({ detail: 'Not Found' }, 404));
    const model = { id: 'any', hash: 'a'.repeat(64), name: 'any' };
    const size = { width: 512, height: 512 };
    await expect(openPainterInWords({ ...options, model, size }, never)).resolves.toBeDefined();
  });

  it('stops when it is told to', async () => {
    const { generator } = await opened(() => events(partial, partial, completed));
    const stop = new AbortController();
    const run = async () => {
      for await (const _ of generator.paint(painting, stop.signal)) stop.abort();
    };
    await expect(run()).rejects.toMatchObject({ name: 'AbortError' });
  });
});
