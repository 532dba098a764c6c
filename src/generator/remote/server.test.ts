import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Generator } from '../../contract/generator';
import { createNodeGenerator } from '../node';
import { type RemoteOptions, modelsThere, openRemote } from './generator';
import { all, never } from './testing/asking';
import { MINI, decode, freePort, hasServer, startServer, untilThere } from './testing/real';

describe.skipIf(!hasServer)('the server of models/serve, with the model that ships', () => {
  let server: ChildProcess;
  let far: Generator;
  let near: Generator;
  let there: RemoteOptions;
  const prompt = 'a red apple to the left of a blue car';

  beforeAll(async () => {
    const port = await freePort();
    server = startServer(port);
    there = { base: `http://127.0.0.1:${port}`, host: `localhost:${port}`, key: null, decode };
    far = await untilThere(server, async () => {
      const [model] = await modelsThere(there, never);
      if (!model) throw new Error('it has no model');
      return openRemote({ ...there, model: model.generator }, never);
    });
    near = await createNodeGenerator(MINI, { threads: 1 });
  }, 300_000);

  afterAll(async () => {
    await near?.dispose();
    await far?.dispose();
    server?.kill();
  });

  it('writes, paints and repaints what this runtime does, seed by seed', async () => {
    const [mine, theirs] = [near.describe(), far.describe()];
    expect(theirs.hash).toBe(mine.hash);
    expect(theirs.vocabulary).toEqual(mine.vocabulary);

    const planning = { ...mine.defaults.plan, prompt, seed: 7, constrained: false };
    const [planned, plannedThere] = [
      await all(near.plan(planning, never)),
      await all(far.plan(planning, never)),
    ];
    const finish = planned.at(-1);
    if (finish?.kind !== 'finish') throw new Error('the plan has no end');
    expect(plannedThere.at(-1)).toEqual(finish);
    for (const [index, token] of planned.entries()) {
      const other = plannedThere[index];
      if (token.kind !== 'token' || other?.kind !== 'token') continue;
      expect(other).toMatchObject({ id: token.id, text: token.text });
      expect(other.logProbability).toBeCloseTo(token.logProbability, 2);
      expect(other.alternatives).toHaveLength(token.alternatives.length);
    }

    const painting = { ...mine.defaults.paint, prompt, chain: finish.text, seed: 7, count: 1 };
    const [painted, paintedThere] = [
      (await all(near.paint(painting, never))).at(-1),
      await all(far.paint(painting, never)),
    ];
    const last = paintedThere.at(-1);
    if (painted?.kind !== 'image' || last?.kind !== 'image') throw new Error('there is no picture');
    expect(paintedThere.filter(({ kind }) => kind === 'preview').length).toBeGreaterThan(3);
    expect(paintedThere.filter(({ kind }) => kind === 'tokens')).toHaveLength(16);
    const same = last.tokens.filter((token, at) => token === painted.tokens[at]).length;
    expect(same / painted.tokens.length).toBeGreaterThan(0.98);
    const off = last.pixels.data.map((value, at) => Math.abs(value - (painted.pixels.data[at] ?? 0)));
    expect(off.reduce((sum, by) => sum + by, 0) / off.length).toBeLessThan(2);

    const mask = Uint8Array.from(painted.tokens, (_, at) => (at < 240 ? 1 : 0));
    const keep = { tokens: painted.tokens, mask };
    const again = (await all(far.paint({ ...painting, seed: 8, keep }, never))).at(-1);
    if (again?.kind !== 'image') throw new Error('there is no picture');
    expect(again.tokens.subarray(0, 240)).toEqual(painted.tokens.subarray(0, 240));
  }, 900_000);

  it('says how sure it is of boxes and what it finds in a picture, as this runtime does', async () => {
    const { id, hash } = far.describe();
    expect(far.describe()).toMatchObject({ id, hash, capabilities: near.describe().capabilities });
    const chain =
      'A <|obj_start|>red apple<|obj_end|> <|box_start|>(40,410),(380,710)<|box_end|> and a ' +
      '<|obj_start|>blue car<|obj_end|> <|box_start|>(410,330),(960,710)<|box_end|>.<begin_of_image>';
    const scored = await all(near.score({ prompt, chain }, never));
    expect(scored).toHaveLength(2);
    expect(await all(far.score({ prompt, chain }, never))).toEqual(scored);

    const painting = { ...far.describe().defaults.paint, prompt, chain, seed: 3, count: 1 };
    const last = (await all(far.paint(painting, never))).at(-1);
    if (last?.kind !== 'image') throw new Error('there is no picture');
    const asked = { pixels: last.pixels, tokens: last.tokens };
    const [here, there_] = [await all(near.detect(asked, never)), await all(far.detect(asked, never))];
    expect(here[0]?.detections.map(({ name }) => name)).toEqual(expect.arrayContaining(['apple', 'car']));
    const told = (events: typeof here) =>
      events.flatMap(({ detections }) => detections.map(({ name, colour, box }) => ({ name, colour, box })));
    expect(told(there_)).toEqual(told(here));
  }, 300_000);

  it('goes on where the network let go, with the tokens that would have been', async () => {
    // Lets go of the first answer of each kind after so many bytes of it.
    const letGo = new Map([
      ['chat/completions', 4000],
      ['images/generations', 60_000],
    ]);
    const fetch = async (...asked: Parameters<typeof globalThis.fetch>) => {
      const answer = await globalThis.fetch(...asked);
      const kind = [...letGo.keys()].find((end) => String(asked[0]).endsWith(end)) ?? '';
      let left = letGo.get(kind);
      letGo.delete(kind);
      if (left === undefined || !answer.body) return answer;
      const cut = new TransformStream<Uint8Array, Uint8Array>({
        transform(bytes, controller) {
          if ((left = (left ?? 0) - bytes.length) < 0) controller.error(new TypeError('network error'));
          else controller.enqueue(bytes);
        },
      });
      return new Response(answer.body.pipeThrough(cut), answer);
    };
    const { id, hash, name } = far.describe();
    const cut = await openRemote({ ...there, fetch, waits: [10], model: { id, hash, name } }, never);
    const planning = { ...far.describe().defaults.plan, prompt, seed: 11, constrained: false };
    const plan = await all(far.plan(planning, never));
    // Text that is read at once is rounded otherwise than the same written token by token: odds differ a little.
    const said = (events: typeof plan) =>
      events.map((e) => (e.kind === 'token' ? [e.index, e.id, e.text] : e));
    expect(said(await all(cut.plan(planning, never)))).toEqual(said(plan));
    const finish = plan.at(-1);
    if (finish?.kind !== 'finish') throw new Error('the plan has no end');
    const painting = { ...far.describe().defaults.paint, prompt, chain: finish.text, seed: 11, count: 2 };
    const whole = (await all(far.paint(painting, never))).filter(({ kind }) => kind !== 'preview');
    expect((await all(cut.paint(painting, never))).filter(({ kind }) => kind !== 'preview')).toEqual(whole);
    expect([...letGo]).toEqual([]);
  }, 900_000);

  it('refuses a prompt that doesn’t fit with a reason', async () => {
    const planning = { ...far.describe().defaults.plan, prompt: ' ', seed: 1 };
    await expect(all(far.plan(planning, never))).rejects.toMatchObject({
      code: 'remote-refused',
      facts: { status: 400, reason: 'The prompt is empty.' },
    });
  });
});
