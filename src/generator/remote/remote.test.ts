import { describe, expect, it } from 'vitest';
import { openRemote } from './generator';
import { all, never, opened, painting, planning } from './testing/asking';
import { ABOUT, LISTED, chain, fakeServer, json, wellBehaved } from './testing/server';

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
