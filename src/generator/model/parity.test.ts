import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testBundle } from '../../bundles/testing/shipped';
import type { LocalGenerator } from '../calls/generator';
import { at } from '../numbers/at';
import { argmax } from '../sampling/sampler';
import { loadTestGenerator, planOf } from '../testing/generator';
import { paritySchema } from '../trial/golden';
import { relativeError, selfTest } from './selfTest';

let generator: LocalGenerator;
beforeAll(async () => {
  generator = await loadTestGenerator();
}, 60_000);
afterAll(() => generator.dispose());

describe('against PyTorch', () => {
  const parity = paritySchema.parse(JSON.parse(readFileSync(join(testBundle, 'parity.json'), 'utf8')));

  it('gives the same logits', async () => {
    const { decoder } = generator.runtime;
    const { ids, positions } = parity.logits;
    for (const want of ['text', 'image'] as const) {
      const { logits, classes } = await decoder.run({
        batch: 1,
        ids,
        positions,
        past: decoder.empty(1),
        want,
      });
      expect(relativeError(logits, classes, parity.logits[want])).toBeLessThan(parity.tolerance);
    }
    expect(await selfTest(generator.runtime, parity)).toBeNull();
  });

  it('finds wrong numbers', async () => {
    const wrong = structuredClone(parity);
    wrong.logits.image = wrong.logits.image.map((row) => row.map((logit) => 1.1 * logit));
    expect(await selfTest(generator.runtime, wrong)).toMatch(/image logits differ/);
  });

  it('tokenises the prompt alike', () => {
    expect(generator.runtime.sequencer.prompt(parity.greedy.prompt)).toEqual(parity.greedy.promptIds);
  });

  it('writes the same chain without chance', async () => {
    const request = {
      prompt: parity.greedy.prompt,
      temperature: 0,
      constrained: false,
      maxTokens: parity.greedy.chainLimit,
    };
    const { ids } = await planOf(generator, request);
    const { beginOfImage, eos } = generator.runtime.manifest.specialTokens;
    // The reference puts begin_of_image after a chain that reached the limit.
    const expected = parity.greedy.chainIds.slice(0, ids.length);
    expect(ids).toEqual(expected);
    expect([ids.length, ids.length + 1]).toContain(parity.greedy.chainIds.length);
    expect(parity.greedy.chainIds.at(-1)).toBe(beginOfImage);
    expect(ids.slice(0, -1)).not.toContain(eos);
  });

  it('chooses the same image tokens without chance, with guidance', async () => {
    // The reference sequence as ids: its chain need not be what a tokeniser makes of its text.
    const { runtime } = generator;
    const { promptIds, chainIds, guidance, imageTokens } = parity.greedy;
    const text = [...promptIds, ...chainIds];
    const { decoder, sequencer, manifest } = runtime;
    const rows = [text, [...sequencer.guidanceRow(text.length), manifest.specialTokens.beginOfImage]];
    const found: number[] = [];
    let pasts = [decoder.empty(1), decoder.empty(1)];
    let ids = rows;
    let positions = text.map((_, i) => i);
    for (let k = 0; k < 24; k++) {
      const results = [];
      for (const [row, past] of pasts.entries()) {
        results.push(await decoder.run({ batch: 1, ids: ids[row] ?? [], positions, past, want: 'image' }));
      }
      const [c, u] = results.map(({ logits, classes }) => logits.subarray(logits.length - classes));
      if (!c || !u) throw new Error('a row is missing');
      const token = argmax(c.map((logit, id) => at(u, id) + guidance * (logit - at(u, id))));
      found.push(token);
      pasts = results.map(({ cache }) => cache);
      ids = [[manifest.model.imageTokenOffset + token], [manifest.model.imageTokenOffset + token]];
      positions = [sequencer.imagePosition(k, text.length)];
    }
    expect(found).toEqual(imageTokens.slice(0, 24));
  });

  it('decodes the same picture', async () => {
    const { pixels, grid } = {
      pixels: await generator.runtime.imageDecoder.decode(Int32Array.from(parity.image.tokens)),
      grid: generator.runtime.manifest.grid,
    };
    const [pitchX, pitchY] = [pixels.width / grid.columns, pixels.height / grid.rows];
    let worst = 0;
    parity.image.cellCentres.forEach((value, i) => {
      const cell = Math.floor(i / 3);
      const x = Math.floor((cell % grid.columns) * pitchX + pitchX / 2);
      const y = Math.floor(Math.floor(cell / grid.columns) * pitchY + pitchY / 2);
      const found = at(pixels.data, (y * pixels.width + x) * 4 + (i % 3));
      worst = Math.max(worst, Math.abs(found - Math.min(255, Math.max(0, ((value + 1) / 2) * 255))));
    });
    expect(worst).toBeLessThan(1.5);
  });
});
