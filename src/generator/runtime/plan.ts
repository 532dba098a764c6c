import type { PlanEvent, PlanRequest, TokenAlternative } from '../contract';
import { BEGIN_OF_IMAGE } from '../../plan/chain/marks';
import { at } from './at';
import { type KeyValueCache, disposeCache } from './cache';
import { createChainWalk } from './grammar';
import { positionNoise } from './noise';
import { throwIfAborted } from './ort';
import type { Runtime } from './runtime';
import { logSumExp, sampleToken, topIds } from './sampler';
import { planTooLong } from './sequence';
import { tick } from './tick';
import { createStreamDecoder } from './tokenizer';

const ALTERNATIVES = 5;

/**
 * Samples the chain, one token a run. What was computed is left in the
 * runtime's conditional row, whether it ends, is stopped or fails: painting or
 * going on picks it up there.
 */
export async function* runPlan(
  runtime: Runtime,
  request: PlanRequest,
  signal: AbortSignal,
): AsyncGenerator<PlanEvent> {
  const { decoder, manifest, tokenizer, sequencer, conditional } = runtime;
  const { beginOfImage, eos } = manifest.specialTokens;
  const prefix = request.prefix ?? '';
  const promptIds = sequencer.prompt(request.prompt);
  const prefixIds = sequencer.chain(prefix);
  const ids = [...promptIds, ...prefixIds];
  if (prefix.endsWith(BEGIN_OF_IMAGE)) {
    yield { kind: 'finish', reason: 'complete', text: prefix, tokenCount: 0 };
    return;
  }
  const limit = Math.min(request.maxTokens, manifest.model.maxTextTokens - ids.length);
  if (limit < 1) throw planTooLong(ids.length, manifest.model.maxTextTokens);

  const walk = request.constrained ? createChainWalk(runtime.grammar(), prefixIds) : null;
  const streamText = createStreamDecoder(tokenizer);
  let text = prefix;
  let reason: 'complete' | 'length' = 'length';
  let tokenCount = 0;

  let cache: KeyValueCache = await conditional.prepare(ids.slice(0, -1), signal);
  let owned = false;
  try {
    while (tokenCount < limit) {
      await tick();
      throwIfAborted(signal);
      const past = cache;
      const last = at(ids, past.length);
      const result = await decoder.run({
        batch: 1,
        ids: [last],
        positions: [past.length],
        past,
        want: 'text',
      });
      cache = result.cache;
      if (owned) disposeCache(past);
      owned = true;

      const mask = walk?.mask(limit - tokenCount);
      if (mask === null) break;
      const noise = positionNoise(request.seed, 'text', prefixIds.length + tokenCount);
      const id = sampleToken(result.logits, request, noise, mask);
      walk?.take(id);
      ids.push(id);
      const ends = id === beginOfImage || id === eos;
      // A model may end its chain with EOS; the picture begins there all the same.
      const piece = ends ? BEGIN_OF_IMAGE : streamText(id);
      text += piece;
      const normaliser = logSumExp(result.logits);
      yield {
        kind: 'token',
        index: tokenCount,
        id,
        text: piece,
        logProbability: at(result.logits, id) - normaliser,
        alternatives: topIds(result.logits, ALTERNATIVES).map((other): TokenAlternative => ({
          id: other,
          text: tokenizer.piece(other),
          logProbability: at(result.logits, other) - normaliser,
        })),
      };
      tokenCount++;
      if (ends) {
        reason = 'complete';
        break;
      }
    }
  } finally {
    if (owned) conditional.adopt(ids.slice(0, cache.length), cache);
  }
  yield { kind: 'finish', reason, text, tokenCount };
}
