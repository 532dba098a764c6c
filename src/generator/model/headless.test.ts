import * as ort from 'onnxruntime-web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../bundles/layouts/bundle';
import { openSixFiles } from '../../bundles/layouts/sixFiles/open';
import { golden, identity, testFolder } from '../../bundles/testing/sixFiles';
import { type LocalGenerator, createGenerator } from '../calls/generator';
import { at } from '../numbers/at';
import { selfTest } from './selfTest';

ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';

/** The weights of the six graphs as the exporter writes a checkpoint's: a decoder of ids, heads apart. */
async function headlessBundle(): Promise<Bundle> {
  const folder = testFolder();
  const { manifest, hash } = await openSixFiles(folder, identity, 'wasm');
  const { image_decoder, image_head, text_head } = manifest.graphs;
  const decoder = { path: 'decoder.onnx', inputs: {}, outputs: {} };
  return {
    manifest: { ...manifest, graphs: { decoder, image_decoder, image_head, text_head } },
    hash,
    read: async (path) => new Uint8Array(await (await folder.blob(path)).arrayBuffer()),
  };
}

describe('a decoder of ids whose heads are graphs of their own', () => {
  let generator: LocalGenerator;
  beforeAll(async () => {
    generator = await createGenerator({ ort, backend: 'wasm' }, await headlessBundle());
  });
  afterAll(() => generator.dispose());

  const logits = async (ids: readonly number[], want: 'text' | 'image'): Promise<Float32Array> => {
    const { decoder } = generator.runtime;
    const positions = ids.map((_, i) => i);
    const result = await decoder.run({ batch: 1, ids, positions, past: decoder.empty(1), want });
    return result.logits.subarray(-result.classes);
  };
  const error = (found: Float32Array, expected: readonly number[]): number =>
    Math.max(...expected.map((value, i) => Math.abs(value - at(found, i)))) /
    Math.max(...expected.map(Math.abs));

  it('gives the text and image logits of both rows', async () => {
    expect(error(await logits(golden.ids, 'text'), golden.textLogits)).toBeLessThan(1e-3);
    expect(error(await logits(golden.ids, 'image'), golden.imageLogits[0])).toBeLessThan(1e-3);
    expect(error(await logits(golden.unconditionalIds, 'image'), golden.imageLogits[1])).toBeLessThan(1e-3);
  });

  it('goes on to the same greedy picture tokens under guidance', async () => {
    const { imageTokenOffset } = generator.runtime.manifest.model;
    const tokens: number[] = [];
    while (tokens.length < golden.greedy.length) {
      const image = tokens.map((token) => imageTokenOffset + token);
      const c = await logits([...golden.ids, ...image], 'image');
      const u = await logits([...golden.unconditionalIds, ...image], 'image');
      const guided = Array.from(u, (value, i) => value + golden.guidance * (at(c, i) - value));
      tokens.push(guided.indexOf(Math.max(...guided)));
    }
    expect(tokens).toEqual(golden.greedy);
  });

  it('passes the self-test', async () => {
    expect(await selfTest(generator.runtime, null)).toBeNull();
  });
});
