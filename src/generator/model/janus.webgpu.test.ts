import { beforeAll, describe, expect, it } from 'vitest';
import { findAdapter } from '../../bundles/device/adapter';
import { createGenerator } from '../calls/generator';
import { readJanusFile as readFixture } from '../testing/bundles';
import {
  type JanusGolden,
  answersOf,
  cosine,
  goldenYes,
  janusBundle,
  pictureError,
  readGolden,
  relative,
} from '../testing/janus';
import { readParity } from '../trial/golden';
import { loadWebgpuEngine } from '../worker/engine';
import { selfTest } from './selfTest';

/** On the software adapter, with the engine that the studio loads. */
async function answers(numberType: string, golden: JanusGolden) {
  const adapter = await findAdapter(true);
  if (!adapter) throw new Error('this browser offers no WebGPU');
  const bundle = await janusBundle(readFixture, numberType, 'webgpu');
  const loaded = await loadWebgpuEngine(adapter, () => {});
  const generator = await createGenerator(loaded.engine, bundle);
  const problem = await selfTest(generator.runtime, await readParity(bundle, 'webgpu'));
  const found = await answersOf(generator, golden);
  const yes = goldenYes(golden, generator.runtime.tokenizer.encode);
  await generator.dispose();
  loaded.close();
  return { ...found, problem, expectedYes: yes };
}

describe('an exported checkpoint on WebGPU', () => {
  let golden: JanusGolden;
  beforeAll(async () => {
    golden = await readGolden(readFixture);
  });

  it('in float32 is transformers’ Janus: logits, tokens, picture, and answers about a picture', async () => {
    const found = await answers('fp32', golden);
    expect(found.problem).toBeNull();
    expect(relative(found.textLogits, golden.textLogits)).toBeLessThan(1e-3);
    expect(relative(found.imageLogits[0], golden.imageLogits[0])).toBeLessThan(1e-3);
    expect(relative(found.imageLogits[1], golden.imageLogits[1])).toBeLessThan(1e-3);
    expect(found.chain).toEqual(golden.chain);
    expect(found.codes).toEqual(golden.codes);
    expect(pictureError(found.pixels, golden.picture)).toBeLessThan(2);
    expect(Math.abs(found.yes - found.expectedYes)).toBeLessThan(1e-3);
  });

  it.each(['q4', 'q4f16'])(
    'in %s stays close to it, or says what these graphics lack',
    async (numberType) => {
      const adapter = await findAdapter(true);
      if (numberType === 'q4f16' && !adapter?.features.has('shader-f16')) {
        await expect(answers(numberType, golden)).rejects.toMatchObject({
          code: 'needs-half-floats',
        });
        return;
      }
      const found = await answers(numberType, golden);
      expect(found.problem).toBeNull();
      expect(cosine(found.textLogits, golden.textLogits)).toBeGreaterThan(0.95);
      expect(cosine(found.imageLogits[0], golden.imageLogits[0])).toBeGreaterThan(0.95);
      expect(Math.abs(found.yes - found.expectedYes)).toBeLessThan(0.2);
    },
  );
});
