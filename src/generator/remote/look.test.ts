import { describe, expect, it } from 'vitest';
import { openRemote } from './generator';
import { all, never } from './testing/asking';
import { ABOUT, type Asked, LISTED, fakeServer, json } from './testing/server';

const detector = {
  reads: 'tokens',
  picture: { width: 2, height: 2 },
  decoding: { kind: 'listed', threshold: 0.15 },
  classes: ['apple', 'car'],
  colours: [null, 'red'],
  alike: {},
};
const able = {
  ...LISTED,
  scenograph: {
    ...LISTED.scenograph,
    generator: { ...ABOUT, capabilities: { ...ABOUT.capabilities, score: true, detect: true }, detector },
  },
};

async function opened(answer: (asked: Asked) => Response) {
  const { asked, options } = fakeServer((one) =>
    one.url.endsWith('/models') ? json({ data: [able] }) : answer(one),
  );
  return { asked, generator: await openRemote({ ...options, model: ABOUT }, never) };
}

const base64 = (...values: number[]) =>
  btoa(String.fromCharCode(...new Uint8Array(Float32Array.from(values).buffer)));
const edge = [100, 120, 140];
const spread = { low: 100, median: 120, high: 140 };
const outputs = {
  boxes: base64(0.1, 0.2, 0.5, 0.6),
  scores: base64(0.9),
  classes: base64(1),
  colours: base64(1),
};
const pixels = { width: 2, height: 2, data: new Uint8ClampedArray(16) };
const tokens = Int32Array.of(1, 2, 3, 4);

describe('a server that can look', () => {
  it('says so, and nothing of how its detector is read', async () => {
    const { generator } = await opened(() => json({}));
    expect(generator.describe().capabilities).toMatchObject({ score: true, detect: true });
    expect(generator.describe()).not.toHaveProperty('detector');
  });

  it('says how sure it is of the edges of boxes', async () => {
    const { generator, asked } = await opened(() =>
      json({ model: 'far', data: [{ box: 1, edges: [edge, edge, edge, edge] }] }),
    );
    expect(await all(generator.score({ prompt: 'a', chain: 'b' }, never))).toEqual([
      { kind: 'spread', box: 1, edges: [spread, spread, spread, spread] },
    ]);
    expect(asked[1]).toMatchObject({
      url: 'https://gpu.example/v1/scenograph/scores',
      body: { model: 'far', prompt: 'a', chain: 'b' },
    });
  });

  it('finds things by a picture’s tokens, which are all that is sent of it', async () => {
    const { generator, asked } = await opened(() => json({ model: 'far', outputs }));
    const [found] = await all(generator.detect({ pixels, tokens }, never));
    expect(found?.detections).toMatchObject([
      { name: 'car', colour: 'red', box: { x1: 100, y1: 200, x2: 500, y2: 600 } },
    ]);
    expect(found?.detections[0]?.score).toBeCloseTo(0.9);
    expect(asked[1]?.body).toEqual({ model: 'far', tokens: [1, 2, 3, 4] });
    await expect(all(generator.detect({ pixels }, never))).rejects.toMatchObject({
      code: 'needs-image-tokens',
    });
    const other = { pixels, tokens: Int32Array.of(1) };
    await expect(all(generator.detect(other, never))).rejects.toMatchObject({
      code: 'picture-of-other-model',
    });
    expect(asked).toHaveLength(2);
  });

  it.each([
    [{ model: 'far', outputs: {} }, 'remote-unreadable'],
    [{ model: 'far', outputs: { ...outputs, boxes: '%' } }, 'remote-unreadable'],
    [{ model: 'far', outputs: { ...outputs, boxes: base64(NaN, 0, 0, 0) } }, 'remote-unreadable'],
    [{ model: 'near', outputs }, 'remote-other-model'],
    ['none', 'remote-unreadable'],
  ])('is not believed when it sends %j', async (answer, code) => {
    const { generator } = await opened(() => json(answer));
    await expect(all(generator.detect({ pixels, tokens }, never))).rejects.toMatchObject({ code });
  });

  it('is not believed where its percentiles are out of order', async () => {
    const { generator } = await opened(() =>
      json({ model: 'far', data: [{ box: 0, edges: [[9, 5, 7], edge, edge, edge] }] }),
    );
    await expect(all(generator.score({ prompt: 'a', chain: 'b' }, never))).rejects.toMatchObject({
      code: 'remote-unreadable',
    });
  });
});
