import type { Keep, PaintEvent, PaintRequest } from '../contract';
import { at } from './at';
import { type KeyValueCache, disposeCache, stackCaches } from './cache';
import { positionNoise } from './noise';
import { throwIfAborted } from './ort';
import { createPreviewBudget, fillUndecided } from './preview';
import type { Runtime } from './runtime';
import { guide, sampleToken } from './sampler';
import { tick } from './tick';

/**
 * Paints `count` pictures from one text, in raster order. The keys and values of the
 * text are computed at most once, and not at all where planning just left them.
 */
export async function* runPaint(
  runtime: Runtime,
  request: PaintRequest,
  signal: AbortSignal,
): AsyncGenerator<PaintEvent> {
  const { engine, sequencer, conditional, unconditional, manifest } = runtime;
  const text = sequencer.painting(request.prompt, request.chain);
  const guided = request.guidance !== 1;
  // The last token, begin_of_image, opens both rows of the first step.
  let base: KeyValueCache = await conditional.prepare(text.slice(0, -1), signal);
  if (guided) {
    const other = await unconditional.prepare(sequencer.guidanceRow(text.length), signal);
    base = await stackCaches(engine.ort, base, other);
  }
  try {
    for (let image = 0; image < request.count; image++) {
      const seed = request.seed + image;
      const tokens = new Int32Array(manifest.grid.columns * manifest.grid.rows);
      yield* decodeTokens(
        runtime,
        { ...request, seed },
        { image, base, textLength: text.length, tokens },
        signal,
      );
      const pixels = await runtime.imageDecoder.decode(tokens);
      throwIfAborted(signal);
      yield { kind: 'image', image, seed, tokens, pixels };
    }
  } finally {
    if (guided) disposeCache(base);
  }
}

interface Canvas {
  readonly image: number;
  readonly base: KeyValueCache;
  readonly textLength: number;
  /** Filled in place. */
  readonly tokens: Int32Array;
}

async function* decodeTokens(
  runtime: Runtime,
  request: PaintRequest,
  { image, base, textLength, tokens }: Canvas,
  signal: AbortSignal,
): AsyncGenerator<PaintEvent> {
  const { decoder, sequencer, manifest } = runtime;
  const { columns, rows } = manifest.grid;
  const { imageTokenOffset } = manifest.model;
  const guided = request.guidance !== 1;
  const logits = new Float32Array(manifest.model.imageCodes);
  const budget = createPreviewBudget();
  const end = endOfSampling(tokens.length, request.keep);
  if (request.keep) tokens.set(request.keep.tokens);

  let cache = base;
  try {
    for (let index = 0; index < tokens.length; index++) {
      if (index < end) {
        await tick();
        throwIfAborted(signal);
        const first = index === 0;
        const id = first ? manifest.specialTokens.beginOfImage : imageTokenOffset + at(tokens, index - 1);
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
          tokens[index] = sampleToken(row, request, positionNoise(request.seed, 'image', index));
        }
      }
      if ((index + 1) % columns !== 0) continue;
      const start = index + 1 - columns;
      yield { kind: 'tokens', image, start, tokens: Array.from(tokens.subarray(start, index + 1)) };
      const decidedRows = (index + 1) / columns;
      if (decidedRows < rows && budget.allows(decidedRows)) {
        const partial = fillUndecided(tokens, decidedRows, columns, request.keep);
        const pixels = await budget.measure(() => runtime.imageDecoder.decode(partial));
        yield { kind: 'preview', image, decidedRows, pixels };
      }
    }
  } finally {
    if (cache !== base) disposeCache(cache);
  }
}

/** One past the last token that is sampled: from there on every token is known. */
function endOfSampling(length: number, keep: Keep | undefined): number {
  return keep ? keep.mask.lastIndexOf(0) + 1 : length;
}
