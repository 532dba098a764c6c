import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from '../../bundles/open/openFolder';
import { testBundle } from '../../bundles/testing/shipped';
import type { PaintRequest } from '../../contract/generator';
import type { Burst } from '../decoders/decoder';
import { testBursts } from '../model/selfTest';
import { createNodeGenerator } from '../node';
import { createPace } from '../speculate/pace';
import {
  collect,
  loadTestGenerator,
  never,
  paintOf,
  paintRequest,
  planOf,
  planRequest,
} from '../testing/generator';
import { readParity } from '../trial/golden';
import type { LocalGenerator } from './generator';

let generator: LocalGenerator;
beforeAll(async () => {
  generator = await loadTestGenerator();
}, 60_000);
afterAll(() => generator.dispose());

/** How tokens are decided: one a call, a call of many, several a pass. */
const WAYS = { plain: null, loop: 1, parallel: 5 } as const;

function decide(way: keyof typeof WAYS): void {
  const { decoding, conditional, unconditional } = generator.runtime;
  const window = WAYS[way];
  decoding.fast = window !== null;
  decoding.text = createPace([window ?? 1]);
  decoding.image = createPace([window ?? 1]);
  conditional.clear();
  unconditional.clear();
}

async function tokensOf(request: Partial<PaintRequest>, sampled: number): Promise<number[]> {
  const { columns, rows } = generator.runtime.manifest.grid;
  const size = columns * rows;
  const keep = request.keep ?? { tokens: new Int32Array(size), mask: new Uint8Array(size).fill(1, sampled) };
  const events = await collect(generator.paint({ ...paintRequest, ...request, keep }, never));
  const streamed = events.flatMap((event) => (event.kind === 'tokens' ? event.tokens : []));
  const [image] = events.flatMap((event) => (event.kind === 'image' ? [Array.from(event.tokens)] : []));
  expect(streamed).toEqual(image);
  return streamed;
}

describe('the bundle that ships', () => {
  it('has a decoder that samples inside', () => {
    expect(generator.runtime.decoder.bursts).toBeDefined();
  });

  it.each([
    { name: 'the defaults', guidance: 2, temperature: 0.5 },
    { name: 'no guidance', guidance: 1, seed: 2 },
    { name: 'much guidance and heat', guidance: 3, temperature: 2, seed: 3 },
    { name: 'no chance', temperature: 0 },
    { name: 'top-k', topK: 3, temperature: 3 },
    { name: 'top-p', topP: 0.7, temperature: 3, seed: 4 },
  ])('decides the same image tokens in every way: $name', async ({ name, ...request }) => {
    decide('plain');
    // Boxes that reach the first rows, so that the first tokens have something to tell.
    const chain = paintRequest.chain.replace('(120,340),(480,720)', '(120,20),(480,400)');
    const asked = { chain, ...request };
    const plain = await tokensOf(asked, 24);
    expect(new Set(plain.slice(0, 24)).size, name).toBeGreaterThan(1);
    decide('loop');
    expect(await tokensOf(asked, 24)).toEqual(plain);
    decide('parallel');
    expect(await tokensOf(asked, 24)).toEqual(plain);
  });

  it('repaints the same cells in every way', async () => {
    const { columns, rows } = generator.runtime.manifest.grid;
    const tokens = Int32Array.from({ length: columns * rows }, (_, i) => (i * 37) % 900);
    // Holes of every size, up to two thirds of the way down.
    const mask = tokens.map((_, i) => (i < 60 && (i % 7 < 3 || i % 11 === 0) ? 0 : 1));
    const request = { keep: { tokens, mask: Uint8Array.from(mask) }, temperature: 1 };
    decide('plain');
    const plain = await tokensOf(request, 0);
    for (const way of ['loop', 'parallel'] as const) {
      decide(way);
      expect(await tokensOf(request, 0)).toEqual(plain);
    }
    plain.forEach((token, i) => {
      if (mask[i] === 1) expect(token).toBe(tokens[i]);
    });
  });

  it.each([
    { temperature: 0.3, constrained: true },
    { temperature: 1, topP: 0.8, constrained: true, seed: 5 },
    { temperature: 3, constrained: true, seed: 6 },
    { temperature: 1.5, constrained: false, seed: 7 },
  ])('writes the same chain, to the last bit of each probability, in every way: %o', async (request) => {
    const facts = async (way: keyof typeof WAYS) => {
      decide(way);
      const { text, events } = await planOf(generator, { ...planRequest, ...request, maxTokens: 32 });
      return { text, events };
    };
    const plain = await facts('plain');
    expect(await facts('loop')).toEqual(plain);
    expect(await facts('parallel')).toEqual(plain);
  });

  it('leaves keys and values that are those of the text it wrote', async () => {
    decide('parallel');
    const { text } = await planOf(generator, { maxTokens: 24 });
    const request = { prompt: planRequest.prompt, chain: text, temperature: 2 };
    const found = await tokensOf(request, 20);
    decide('plain');
    expect(await tokensOf(request, 20)).toEqual(found);
  });

  it('takes fewer passes than tokens with a window', async () => {
    const { stats } = generator.runtime;
    const spent = async (way: keyof typeof WAYS) => {
      decide(way);
      const before = { ...stats.image };
      await tokensOf({ temperature: 0.5 }, 64);
      return {
        tokens: stats.image.tokens - before.tokens,
        passes: stats.image.passes - before.passes,
      };
    };
    const [plain, loop, parallel] = [await spent('plain'), await spent('loop'), await spent('parallel')];
    expect(plain).toEqual({ tokens: 64, passes: 64 });
    expect(loop).toEqual({ tokens: 64, passes: 64 });
    expect(parallel.passes).toBeLessThan(48);
  });

  it('passes its own test, and a wrong one is found and left', async () => {
    const { runtime } = generator;
    const { bursts } = runtime.decoder;
    if (!bursts) throw new Error('no bursts');
    const parity = await readParity(await openFolder(testBundle), 'wasm');
    expect(parity?.greedy.imageTokens.length).toBeGreaterThan(0);
    runtime.decoding.fast = false;
    expect(await testBursts(runtime, parity)).toBe(true);
    expect(runtime.decoding.fast).toBe(true);
    const wrong = {
      ...bursts,
      run: async (burst: Burst) => {
        const result = await bursts.run(burst);
        return { ...result, ids: result.ids.map((id) => id + 1) };
      },
    };
    const decoding = { ...runtime.decoding };
    expect(
      await testBursts({ ...runtime, decoding, decoder: { ...runtime.decoder, bursts: wrong } }, parity),
    ).toBe(false);
    expect(decoding.fast).toBe(false);
  });

  it('stops within a row', async () => {
    decide('loop');
    const stop = new AbortController();
    const seen: number[] = [];
    const painting = (async () => {
      for await (const event of generator.paint(paintRequest, stop.signal)) {
        if (event.kind === 'tokens') {
          seen.push(event.start);
          stop.abort();
        }
      }
    })();
    await expect(painting).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen.length).toBeLessThanOrEqual(2);
  });
});

describe('the other graphs of the bundle', () => {
  it(
    'decide the same image tokens: a loop, one a run, and a window a run',
    { timeout: 300_000 },
    async () => {
      const requests = [{}, { guidance: 1, temperature: 1 }, { topP: 0.8, temperature: 2 }];
      decide('loop');
      const expected = [];
      for (const request of requests) expected.push(await tokensOf(request, 16));
      for (const way of ['loop', 'plain', 'window'] as const) {
        const other = await createNodeGenerator(testBundle, { threads: 1, way });
        other.runtime.decoding.image = createPace([6]);
        const found = [];
        for (const request of requests) found.push(await paintOf(other, request, 16));
        expect(found.flat()).toEqual(expected.map((tokens) => tokens.slice(0, 16)));
        const { image } = other.runtime.stats;
        expect(image.tokens).toBeGreaterThanOrEqual(48);
        if (way === 'plain') expect(image.runs).toBe(48);
        else expect(image.runs).toBeLessThan(48);
        await other.dispose();
      }
    },
  );
});

describe('the window', () => {
  const times = (cost: (window: number) => number, calls: number) => {
    const pace = createPace([1, 2, 4, 8]);
    for (let i = 0; i < calls; i++) {
      const window = pace.next();
      pace.measured(window, 16, 16 * cost(window));
    }
    return pace.window;
  };

  it('is the fastest one on this device', () => {
    expect(times((window) => window, 30)).toBe(1);
    expect(times((window) => 8 / window, 30)).toBe(8);
    expect(times((window) => Math.abs(window - 4) + 1, 30)).toBe(4);
  });

  it('follows a device that changes', () => {
    const pace = createPace([1, 2]);
    const run = (cost: (window: number) => number, calls: number) => {
      for (let i = 0; i < calls; i++) {
        const window = pace.next();
        pace.measured(window, 16, 16 * cost(window));
      }
    };
    run((window) => window, 20);
    expect(pace.window).toBe(1);
    run((window) => 5 / window, 400);
    expect(pace.window).toBe(2);
  });
});
