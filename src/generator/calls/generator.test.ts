import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaintEvent } from '../../contract/events';
import { parseChain } from '../../plan/chain/parser';
import { positionNoise } from '../sampling/noise';
import { sampleToken } from '../sampling/sampler';
import {
  collect,
  loadTestGenerator,
  never,
  paintOf,
  paintRequest,
  planOf,
  planRequest,
} from '../testing/generator';
import type { LocalGenerator } from './generator';

let generator: LocalGenerator;
let fresh: LocalGenerator;

beforeAll(async () => {
  generator = await loadTestGenerator();
  fresh = await loadTestGenerator();
}, 60_000);
afterAll(async () => {
  await generator.dispose();
  await fresh.dispose();
});

/** Leaves nothing computed behind, as after loading. */
function forget(target: LocalGenerator): void {
  target.runtime.conditional.clear();
  target.runtime.unconditional.clear();
}

describe('planning', () => {
  it('is reproducible, and another seed gives another plan', async () => {
    const first = await planOf(generator);
    forget(generator);
    expect((await planOf(generator)).ids).toEqual(first.ids);
    expect((await planOf(generator, { seed: 2, temperature: 3 })).ids).not.toEqual(first.ids);
  });

  it('reports text, log-probabilities and the five most likely tokens', async () => {
    const { events, text } = await planOf(generator);
    const tokens = events.filter((event) => event.kind === 'token');
    expect(tokens.map((token) => token.text).join('')).toBe(text);
    tokens.forEach((token, i) => {
      expect(token.index).toBe(i);
      expect(token.logProbability).toBeLessThanOrEqual(0);
      expect(token.alternatives).toHaveLength(5);
      const likely = token.alternatives.map((other) => other.logProbability);
      expect(likely).toEqual(likely.toSorted((a, b) => b - a));
      expect(likely.reduce((sum, value) => sum + Math.exp(value), 0)).toBeLessThanOrEqual(1 + 1e-6);
      expect(token.logProbability).toBeLessThanOrEqual((likely[0] ?? 0) + 1e-6);
      const own = token.alternatives.find((other) => other.id === token.id);
      if (own) expect(own.logProbability).toBeCloseTo(token.logProbability, 5);
    });
  });

  it('constrained, gives a chain that parses whatever the temperature, within its tokens', async () => {
    for (const seed of [1, 2]) {
      const { text, reason, ids } = await planOf(generator, { temperature: 4, seed, maxTokens: 60 });
      expect(reason).toBe('complete');
      expect(ids.length).toBeLessThanOrEqual(60);
      expect(parseChain(text)).toMatchObject({ problems: [], plan: { complete: true } });
    }
  });

  it('goes on from a prefix, without computing it again', async () => {
    const prefix = 'A <|obj_start|>red apple<|obj_end|> <|box_start|>(120,340),(480,720)<|box_end|>';
    const first = await planOf(generator, { prefix, maxTokens: 12 });
    expect(first.text.startsWith(prefix)).toBe(true);
    const before = generator.runtime.conditional.computed;
    await planOf(generator, { prefix, maxTokens: 12, seed: 3 });
    expect(generator.runtime.conditional.computed).toBe(before);
    const done = await planOf(generator, { prefix: `${prefix}.<begin_of_image>` });
    expect(done).toMatchObject({ reason: 'complete', ids: [], text: `${prefix}.<begin_of_image>` });
  });

  it('draws noise by the place in the chain, so that going on is as if one had never stopped', async () => {
    const { decoder, sequencer, manifest } = generator.runtime;
    const prefix = 'A <|obj_start|>red apple<|obj_end|> <|box_start|>(120,340),(480,720)<|box_end|>';
    const chain = sequencer.chain(prefix);
    const text = [...sequencer.prompt(planRequest.prompt), ...chain];
    const positions = text.map((_, i) => i);
    const step = { batch: 1, ids: text, positions, past: decoder.empty(1), want: 'text' } as const;
    const { logits } = await decoder.run(step);
    const noise = positionNoise(planRequest.seed, 'text', chain.length);
    const expected = sampleToken(logits.subarray(-manifest.model.textVocabulary), planRequest, noise);
    const { ids } = await planOf(generator, { prefix, constrained: false, maxTokens: 1 });
    expect(ids).toEqual([expected]);
  });

  it.each([
    ['', 'invalid-request'],
    ['   \n', 'invalid-request'],
    ['tree '.repeat(2000), 'plan-too-long'],
    ['x'.repeat(1_000_000), 'plan-too-long'],
  ])('answers the prompt %.10s by refusing it (%s)', async (prompt, kind) => {
    await expect(planOf(generator, { prompt })).rejects.toMatchObject({ kind });
  });

  it.each(['🦒 شجرة 木 \ud800', '<|eos|><begin_of_image><|box_start|>', 'a "quoted" <b>bold</b> $& cat'])(
    'takes any words for a prompt: %s',
    async (prompt) => {
      const { specialTokens } = generator.runtime.manifest;
      const ids = generator.runtime.sequencer.prompt(prompt);
      const marks = Object.values(specialTokens).filter((id) => id !== specialTokens.bos);
      expect(ids.filter((id) => marks.includes(id))).toEqual([]);
      expect((await planOf(generator, { prompt, maxTokens: 4 })).reason).toBe('complete');
    },
  );

  it.each([{ maxTokens: 0 }, { temperature: Number.NaN }, { seed: 0.5 }, { topP: 2 }])(
    'refuses the setting %o',
    async (wrong) => {
      await expect(planOf(generator, wrong)).rejects.toMatchObject({ kind: 'invalid-request' });
    },
  );
});

describe('painting', () => {
  it('re-uses the text: the tokens are those of a first computation', async () => {
    // Hot, so that the tokens tell much: a sure model paints one sky whatever the seed.
    const hot = { temperature: 8 };
    forget(fresh);
    const reference = await paintOf(fresh, hot);
    // Planning leaves a longer and another text behind; painting takes what is shared.
    await planOf(generator, { prefix: paintRequest.chain.replace('.<begin_of_image>', ''), maxTokens: 8 });
    const planned = generator.runtime.conditional.computed;
    expect(await paintOf(generator, hot)).toEqual(reference);
    expect(generator.runtime.conditional.computed - planned).toBeLessThan(4);
    // The same text again, with and without another seed, costs nothing.
    const { conditional, unconditional } = generator.runtime;
    const before = [conditional.computed, unconditional.computed];
    expect(await paintOf(generator, hot)).toEqual(reference);
    expect(await paintOf(generator, { ...hot, seed: 9 })).not.toEqual(reference);
    expect([conditional.computed, unconditional.computed]).toEqual(before);
  });

  it('snaps boxes to coordinates that the model writes', async () => {
    const moved = paintRequest.chain.replace('(120,340)', '(123,338)');
    expect(generator.runtime.sequencer.chain(moved)).toEqual(
      generator.runtime.sequencer.chain(paintRequest.chain),
    );
  });

  it('paints image i with seed + i', async () => {
    const [, second] = await paintOf(generator, { count: 2, seed: 5 }, 8);
    expect(await paintOf(generator, { seed: 6 }, 8)).toEqual([second]);
  });

  it('keeps what it is told to keep, and samples the rest', async () => {
    const { grid } = generator.runtime.manifest;
    const size = grid.columns * grid.rows;
    const tokens = Int32Array.from({ length: size }, (_, i) => i % 7);
    const mask = Uint8Array.from({ length: size }, (_, i) => (i === 3 || i === 20 || i === 21 ? 0 : 1));
    const events = await collect(
      generator.paint({ ...paintRequest, temperature: 1, keep: { tokens, mask } }, never),
    );
    const image = events.find((event) => event.kind === 'image');
    if (image?.kind !== 'image') throw new Error('no picture');
    const changed = Array.from(image.tokens.keys()).filter((i) => image.tokens[i] !== tokens[i]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every((i) => mask[i] === 0)).toBe(true);
    const streamed = events.flatMap((event) => (event.kind === 'tokens' ? event.tokens : []));
    expect(streamed).toEqual(Array.from(image.tokens));
    expect(image.pixels.data).toHaveLength(image.pixels.width * image.pixels.height * 4);
  });

  it('refuses to keep tokens of another grid or codebook', async () => {
    const keep = { tokens: new Int32Array(4), mask: new Uint8Array(4) };
    await expect(collect(generator.paint({ ...paintRequest, keep }, never))).rejects.toMatchObject({
      kind: 'invalid-request',
    });
  });

  it('says that a plan with too many objects is too long', async () => {
    const chain = paintRequest.chain.replace('<begin_of_image>', '').repeat(60);
    await expect(paintOf(generator, { chain })).rejects.toMatchObject({ kind: 'plan-too-long' });
  });

  it('takes a chain that is half nonsense', async () => {
    const chain = 'A <|obj_start|>cat <|box_start|>(1,2),(x<|eos|> <begin_of_image> sits <|obj_end|>';
    expect(await paintOf(generator, { chain }, 4)).toHaveLength(1);
  });

  it('stops within a token and can be used again', async () => {
    const reference = await paintOf(generator, {}, 8);
    const controller = new AbortController();
    const seen: PaintEvent[] = [];
    const run = async (): Promise<void> => {
      for await (const event of generator.paint(paintRequest, controller.signal)) {
        seen.push(event);
        controller.abort();
      }
    };
    await expect(run()).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toHaveLength(1);
    expect(await paintOf(generator, {}, 8)).toEqual(reference);
  });

  it('runs calls one after another, and a reader who leaves early frees the way', async () => {
    for await (const event of generator.plan(planRequest, never)) {
      expect(event.kind).toBe('token');
      break;
    }
    const both = await Promise.all([paintOf(generator, {}, 6), planOf(generator, { maxTokens: 6 })]);
    expect(both[0]).toEqual(await paintOf(generator, {}, 6));
    expect(both[1].reason).toBe('complete');
  });
});
