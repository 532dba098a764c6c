import { throwIfAborted } from '../../contract/errors';
import type { PaintEvent } from '../../contract/events';
import type { Keep, PaintRequest } from '../../contract/generator';
import { type KeyValueCache, disposeCache } from '../decoders/cache';
import { stackCaches } from '../decoders/copyCache';
import type { Runtime } from '../model/runtime';
import { createPreviewBudget, fillUndecided, timed } from '../pictures/preview';
import { burstTokens } from './burstTokens';
import { type Canvas, plainTokens } from './tokenSource';

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
    base = await stackCaches(engine, base, other);
  }
  const held = request.held === false ? null : runtime.heldTo(request.chain);
  try {
    for (let image = 0; image < request.count; image++) {
      const seed = request.seed + image;
      const tokens = new Int32Array(manifest.grid.columns * manifest.grid.rows);
      if (request.keep) tokens.set(request.keep.tokens);
      yield* decodeTokens(
        runtime,
        { ...request, seed },
        {
          image,
          base,
          textLength: text.length,
          tokens,
          held,
          end: endOfSampling(tokens.length, request.keep),
        },
        signal,
      );
      const pixels = await timed(runtime.decoding.pictures, () => runtime.imageDecoder.decode(tokens));
      throwIfAborted(signal);
      yield { kind: 'image', image, seed, tokens, pixels };
    }
  } finally {
    if (guided) disposeCache(base);
  }
}

interface Picture extends Canvas {
  readonly image: number;
}

async function* decodeTokens(
  runtime: Runtime,
  request: PaintRequest,
  picture: Picture,
  signal: AbortSignal,
): AsyncGenerator<PaintEvent> {
  const { columns, rows } = runtime.manifest.grid;
  const { image, tokens } = picture;
  const budget = createPreviewBudget(runtime.decoding.pictures);
  const source = runtime.decoder.bursts && runtime.decoding.fast ? burstTokens : plainTokens;
  let shown = 0;

  async function* show(decided: number): AsyncGenerator<PaintEvent> {
    for (; (shown + 1) * columns <= decided; shown++) {
      // Several rows may be decided at once: whoever stopped at the first wants no second.
      throwIfAborted(signal);
      const start = shown * columns;
      yield { kind: 'tokens', image, start, tokens: Array.from(tokens.subarray(start, start + columns)) };
    }
    throwIfAborted(signal);
    if (shown > 0 && shown < rows && budget.allows(shown, rows)) {
      const partial = fillUndecided(tokens, shown, columns, request.keep);
      const pixels = await budget.measure(() => runtime.imageDecoder.decode(partial));
      yield { kind: 'preview', image, decidedRows: shown, pixels };
    }
  }

  for await (const decided of source(runtime, request, picture, signal)) yield* show(decided);
  // From the last sampled token on, everything was known from the start.
  yield* show(tokens.length);
}

/** One past the last token that is sampled: from there on every token is known. */
function endOfSampling(length: number, keep: Keep | undefined): number {
  return keep ? keep.mask.lastIndexOf(0) + 1 : length;
}
