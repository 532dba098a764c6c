import { throwIfAborted } from '../../contract/errors';
import type { PaintRequest } from '../../contract/generator';
import { tick } from '../../scheduling/tick';
import { type KeyValueCache, disposeCache } from '../decoders/cache';
import type { Runtime } from '../model/runtime';
import { at } from '../numbers/at';
import type { Held } from '../pictures/held';
import { positionNoise } from '../sampling/noise';
import { guide, sampleToken } from '../sampling/sampler';

/** A picture to fill with tokens. */
export interface Canvas {
  /** Keys and values of the text, `<begin_of_image>` left off; not freed here. */
  readonly base: KeyValueCache;
  readonly textLength: number;
  /** Raster order; kept tokens stand in it already. Filled in place. */
  readonly tokens: Int32Array;
  /** What may be chosen, where the picture is held to its plan. */
  readonly held: Held | null;
  /** One past the last token that is sampled. */
  readonly end: number;
}

/** Fills the canvas; gives the number of tokens decided each time there are more. */
export type TokenSource = (
  runtime: Runtime,
  request: PaintRequest,
  canvas: Canvas,
  signal: AbortSignal,
) => AsyncGenerator<number>;

/** One token a call, sampled here: runs on every decoder, and is what the others must equal. */
export const plainTokens: TokenSource = async function* (runtime, request, canvas, signal) {
  const { decoder, sequencer, manifest } = runtime;
  const { base, textLength, tokens, held, end } = canvas;
  const guided = request.guidance !== 1;
  const logits = new Float32Array(manifest.model.imageCodes);
  let cache = base;
  try {
    for (let index = 0; index < end; index++) {
      await tick();
      throwIfAborted(signal);
      const first = index === 0;
      const id = first
        ? manifest.specialTokens.beginOfImage
        : manifest.model.imageTokenOffset + at(tokens, index - 1);
      const position = first ? textLength - 1 : sequencer.imagePosition(index - 1, textLength);
      const past = cache;
      const { batch } = past;
      const result = await decoder.run({
        batch,
        ids: Array<number>(batch).fill(id),
        positions: Array<number>(batch).fill(position),
        past,
        want: 'image',
      });
      cache = result.cache;
      if (past !== base) disposeCache(past);
      if (!request.keep?.mask[index]) {
        const [c, u] = [result.logits.subarray(0, result.classes), result.logits.subarray(result.classes)];
        const row = guided ? guide(c, u, request.guidance, logits) : c;
        tokens[index] = sampleToken(
          row,
          request,
          positionNoise(request.seed, 'image', index),
          held?.(index).mask,
        );
      }
      yield index + 1;
    }
  } finally {
    if (cache !== base) disposeCache(cache);
  }
};
