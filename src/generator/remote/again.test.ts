import { describe, expect, it } from 'vitest';
import type { PaintRequest } from '../../contract/generator';
import { openRemote } from './generator';
import { all, never, painting, planning } from './testing/asking';
import {
  ABOUT,
  type Asked,
  HEAD,
  chain,
  fakeServer,
  json,
  picture,
  stream,
  wellBehaved,
} from './testing/server';

/** One that answers the n-th request by the n-th of these. */
async function opened(
  answers: readonly ((asked: Asked) => Response)[],
  waits: readonly number[] = [0, 0, 0],
) {
  let turn = 0;
  const { asked, options } = fakeServer((one) =>
    one.url.endsWith('/models') ? wellBehaved(one) : (answers[turn++] ?? wellBehaved)(one),
  );
  return { asked, generator: await openRemote({ ...options, waits, model: ABOUT }, never) };
}

const gone = (): Response => {
  throw new TypeError('Failed to fetch');
};
const words = ['A ', '<|obj_start|>', 'red apple', '<|obj_end|>', '.', '<begin_of_image>'];
const written = (from: number, to: number) => () => stream(chain(words).slice(from, to));

describe('a chain that breaks off', () => {
  it('goes on from its text, counted on, as though nothing had been', async () => {
    const { generator, asked } = await opened([
      written(0, 2),
      gone,
      () => json({}, 503),
      written(2, 3),
      () => json({}, 429, { 'Retry-After': '0' }),
      written(3, 8),
    ]);
    const events = await all(generator.plan({ ...planning, prefix: '' }, never));
    expect(events.map((event) => (event.kind === 'token' ? [event.index, event.text] : event))).toEqual([
      ...words.map((text, index) => [index, text]),
      { kind: 'finish', reason: 'complete', text: words.join(''), tokenCount: 6 },
    ]);
    expect(asked.slice(1).map(({ body }) => [body['max_tokens'], body['messages']])).toEqual(
      [0, 2, 2, 2, 3, 3].map((come) => [
        100 - come,
        [
          { role: 'user', content: 'a red apple' },
          ...(come === 0 ? [] : [{ role: 'assistant', content: words.slice(0, come).join('') }]),
        ],
      ]),
    );
  });

  it('behind its last token is whole', async () => {
    const { generator, asked } = await opened([written(0, 6)]);
    expect((await all(generator.plan(planning, never))).at(-1)).toMatchObject({ reason: 'complete' });
    expect(asked).toHaveLength(2);
  });

  it('is given up when nothing more comes, with the last fault', async () => {
    const { generator, asked } = await opened([written(0, 1), gone, () => json({}, 502), gone], [0, 0]);
    await expect(all(generator.plan(planning, never))).rejects.toMatchObject({
      code: 'remote-failed',
      facts: { status: 502 },
    });
    expect(asked).toHaveLength(4);
  });

  it.each([gone, () => json({}, 500), written(0, 0)])(
    'before it has begun is the person’s to try again (%#)',
    async (fault) => {
      const { generator, asked } = await opened([fault]);
      await expect(all(generator.plan(planning, never))).rejects.toThrow();
      expect(asked).toHaveLength(2);
    },
  );

  it.each([
    ['a key that is taken no more', () => json({}, 401), 'remote-wants-key'],
    ['another model', () => stream([{ model: 'near', choices: [] }]), 'remote-other-model'],
  ])('isn’t gone on with by %s', async (_, answer, code) => {
    const { generator } = await opened([written(0, 1), answer]);
    await expect(all(generator.plan(planning, never))).rejects.toMatchObject({ code });
  });

  it('can be stopped while it waits', async () => {
    const { generator } = await opened([written(0, 1)], [60_000]);
    const stop = new AbortController();
    const run = all(generator.plan(planning, stop.signal));
    setTimeout(() => stop.abort(), 5);
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a picture that breaks off', () => {
  const asked2: PaintRequest = { ...painting, count: 2 };
  const [first, partial, second, last] = picture(0, 5);

  it('goes on with the tokens that came, of each picture that isn’t whole', async () => {
    const other = picture(1, 6).slice(0, 1);
    const { generator, asked } = await opened([
      () => stream([HEAD, first, ...other, partial, second, last]),
      () => stream([HEAD, ...picture(0, 6)]),
    ]);
    const events = await all(generator.paint(asked2, never));
    expect(events.map(({ kind, image }) => `${kind} ${image}`)).toEqual(
      [0, 1].flatMap((i) => [`tokens ${i}`, `preview ${i}`, `tokens ${i}`, `image ${i}`]),
    );
    expect(asked[2]?.body).toMatchObject({
      n: 1,
      seed: 6,
      keep: { tokens: [1, 2, 1, 2], mask: [1, 1, 0, 0] },
    });
  });

  it('keeps what was to be kept besides', async () => {
    const { generator, asked } = await opened([() => stream([HEAD, first])]);
    const keep = { tokens: Int32Array.of(9, 8, 7, 6), mask: Uint8Array.of(1, 0, 0, 1) };
    await all(generator.paint({ ...painting, keep }, never));
    expect(asked[2]?.body['keep']).toEqual({ tokens: [1, 2, 7, 6], mask: [1, 1, 0, 1] });
  });

  it('with a fault of the engine is gone on with by whoever answers next', async () => {
    const { generator } = await opened([
      () => stream([HEAD, first, { type: 'error', error: { message: 'The engine failed.' } }]),
    ]);
    expect((await all(generator.paint(painting, never))).at(-1)).toMatchObject({ kind: 'image', seed: 5 });
  });
});
