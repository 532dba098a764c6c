import { throwIfAborted } from '../../contract/errors';
import type { PlanEvent, TokenAlternative } from '../../contract/events';
import type { PlanRequest } from '../../contract/generator';
import { BEGIN_OF_IMAGE } from '../../plan/chain/marks';
import { createTicker } from '../../scheduling/tick';
import type { Runtime } from '../model/runtime';
import { at } from '../numbers/at';
import { logSumExp, sampleToken, topIds } from '../sampling/sampler';
import { createChainWalk } from '../text/grammar';
import { planTooLong } from '../text/sequence';
import { createStreamDecoder } from '../text/tokenizer';
import { burstSteps, plainSteps } from './textSteps';

const ALTERNATIVES = 5;

/**
 * Samples the chain. What was computed is left in the
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
  const tick = createTicker();

  const past = await conditional.prepare(ids.slice(0, -1), signal);
  const start = { past, place: prefixIds.length, limit, promptLength: promptIds.length };
  const { bursts } = decoder;
  const steps =
    bursts?.heads.includes('text') && runtime.decoding.fast
      ? burstSteps(bursts, manifest.model.textVocabulary, runtime.decoding, request, start)
      : plainSteps(decoder, request, start);
  try {
    while (tokenCount < limit) {
      await tick();
      throwIfAborted(signal);
      const logits = await steps.after(ids);
      const left = limit - tokenCount;
      let id = steps.chosen();
      // What the model would choose from all tokens it chooses from those allowed, if it is one.
      if (id === undefined || walk?.allows(id, left) === false) {
        const mask = walk?.mask(left);
        if (mask === null) break;
        id = sampleToken(logits, request, steps.noise(), mask);
      }
      walk?.take(id);
      ids.push(id);
      const ends = id === beginOfImage || id === eos;
      // A model may end its chain with EOS; the picture begins there all the same.
      const piece = ends ? BEGIN_OF_IMAGE : streamText(id);
      text += piece;
      const normaliser = logSumExp(logits);
      yield {
        kind: 'token',
        index: tokenCount,
        id,
        text: piece,
        logProbability: at(logits, id) - normaliser,
        alternatives: topIds(logits, ALTERNATIVES).map((other): TokenAlternative => ({
          id: other,
          text: tokenizer.piece(other),
          logProbability: at(logits, other) - normaliser,
        })),
      };
      tokenCount++;
      if (ends) {
        reason = 'complete';
        break;
      }
    }
  } finally {
    runtime.decoding.phrases.learn(promptIds, ids.slice(promptIds.length));
    const { cache } = steps;
    if (cache !== past) conditional.adopt(ids.slice(0, cache.length), cache);
  }
  yield { kind: 'finish', reason, text, tokenCount };
}
