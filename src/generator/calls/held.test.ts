import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNodeGenerator } from '../node';
import { collect, never, paintRequest } from '../testing/generator';
import type { LocalGenerator } from './generator';

const shipped = join(import.meta.dirname, '../../../models/mini');
/** Of sixteen rows. */
const ROWS = 6;

let generators: LocalGenerator[];
beforeAll(async () => {
  // How tokens are decided: by our kernel, in a loop inside the graph, one a call.
  generators = await Promise.all(
    (['kernel', 'loop', 'plain'] as const).map((way) => createNodeGenerator(shipped, { threads: 1, way })),
  );
}, 120_000);
afterAll(() => Promise.all(generators.map((generator) => generator.dispose())));

/** The first rows of a picture; the rest is kept, which costs nothing. */
async function painted(generator: LocalGenerator, sampling: object): Promise<Int32Array> {
  const { columns, rows } = generator.runtime.manifest.grid;
  const size = columns * rows;
  const keep = { tokens: new Int32Array(size), mask: new Uint8Array(size).fill(1, ROWS * columns) };
  const chain = paintRequest.chain.replace('(120,340),(480,720)', '(130,20),(480,400)');
  const events = await collect(
    generator.paint({ ...paintRequest, chain, guidance: 1, keep, ...sampling }, never),
  );
  const image = events.find((event) => event.kind === 'image');
  if (image?.kind !== 'image') throw new Error('no picture came');
  const held = generator.runtime.heldTo(chain);
  if (!held) throw new Error('nothing holds it');
  const slips = Array.from(image.tokens.slice(0, ROWS * columns), (code, i) => 1 - (held(i).mask[code] ?? 0));
  return Int32Array.of(
    slips.reduce((sum, slip) => sum + slip, 0),
    ...image.tokens,
  );
}

it.each([
  { name: 'as it is', temperature: 0.3 },
  { name: 'no chance', temperature: 0 },
  { name: 'much chance', temperature: 8 },
  { name: 'a filter', temperature: 8, topK: 40 },
])(
  'every way of decoding is held to the plan, and decides the same: $name',
  async ({ temperature, topK = 0 }) => {
    const [kernel, loop, plain] = await Promise.all(
      generators.map((generator) => painted(generator, { temperature, topK })),
    );
    expect(plain?.[0]).toBe(0);
    expect(loop).toEqual(plain);
    expect(kernel).toEqual(plain);
  },
  120_000,
);

it('is free where a person lets it be', async () => {
  const [generator] = generators;
  if (!generator) throw new Error('no model');
  const [slips] = await painted(generator, { temperature: 8, held: false });
  expect(slips).toBeGreaterThan(0);
}, 120_000);
