import type { PlanRequest } from '../../contract/generator';
import { type KeyValueCache, disposeCache } from '../decoders/cache';
import type { Burst, Bursts, Decoder } from '../decoders/decoder';
import type { Decoding } from '../model/runtime';
import { at } from '../numbers/at';
import { positionNoise } from '../sampling/noise';
import type { Guess } from '../speculate/odds';

/** Noise for one place of the chain. */
type Noise = ReturnType<Burst['noise']>;

/** The model's view of a growing text. */
interface TextSteps {
  /** Logits of what follows `ids`, which must go on from the ids of the last call. */
  after(ids: readonly number[]): Promise<Float32Array>;
  /** What the model chose there by itself, from all tokens; undefined where that was not sampled. */
  chosen(): number | undefined;
  /** The noise to choose that token with. */
  noise(): Noise;
  /** Keys and values of the first ids that were asked for; the caller frees what it does not keep. */
  readonly cache: KeyValueCache;
}

interface TextStart {
  readonly past: KeyValueCache;
  /** Tokens before the chain. */
  readonly promptLength: number;
  /** Place in the chain of the first token that will be chosen. */
  readonly place: number;
  readonly limit: number;
}

/** Guesses that are looked for: more are never taken in. */
const MOST_GUESSES = 24;
/** Tokens of the first call. */
const FIRST_BURST = 8;

/** One token a call. */
export function plainSteps(decoder: Decoder, request: PlanRequest, start: TextStart): TextSteps {
  let cache = start.past;
  let place = start.place - 1;
  return {
    get cache() {
      return cache;
    },
    chosen: () => undefined,
    noise: () => positionNoise(request.seed, 'text', place),
    async after(ids) {
      const past = cache;
      const result = await decoder.run({
        batch: 1,
        ids: [at(ids, past.length)],
        positions: [past.length],
        past,
        want: 'text',
      });
      cache = result.cache;
      if (past !== start.past) disposeCache(past);
      place++;
      return result.logits;
    },
  };
}

/**
 * Runs ahead: the graph goes on sampling by itself, with the same noise. What it chose is a guess
 * of what the caller will choose, who knows the grammar: as long as they agree nothing is computed.
 */
export function burstSteps(
  bursts: Bursts,
  classes: number,
  { text: pace, phrases }: Pick<Decoding, 'text' | 'phrases'>,
  request: PlanRequest,
  start: TextStart,
): TextSteps {
  let cache = start.past;
  /** Ids in `cache` that the caller has asked about. */
  let used = cache.length;
  let guessed: readonly number[] = [];
  let logits: Float32Array = new Float32Array(0);
  /** Index into `guessed` of the token that follows `used`. */
  let next = 0;
  let window: readonly number[] = [];
  /** What was guessed behind the last token that was sure, less those that the caller has asked about. */
  let hoped: readonly Guess[] = [];
  let place = start.place - 1;
  let burstsRun = 0;
  const filtered = request.temperature > 0 && (request.topK > 0 || request.topP < 1);
  const noiseAt = (index: number): Noise => positionNoise(request.seed, 'text', index);

  async function runAhead(sure: readonly number[]): Promise<void> {
    const last = at(sure, sure.length - 1);
    const { promptLength } = start;
    // What the last pass saw coming is behind its first.
    const found = phrases.guess(
      sure.slice(0, promptLength),
      sure.slice(promptLength),
      window.slice(1),
      MOST_GUESSES,
    );
    // The first words come at once.
    const most = burstsRun++ === 0 ? FIRST_BURST : bursts.room(cache);
    const count = Math.max(1, Math.min(most, bursts.room(cache), start.limit - (place - start.place)));
    const width = pace.next(found.slice(0, count - 1).map(({ chance }) => chance));
    const steps = Array.from({ length: count + width - 1 }, (_, k) => k);
    const from = place;
    const guesses = steps.map((k) => found[k]?.id ?? last);
    const ids = [last, ...guesses.slice(0, width - 1)];
    const started = performance.now();
    const result = await bursts.run({
      past: cache,
      head: 'text',
      ids,
      count,
      positions: steps.map((k) => cache.length + k),
      known: steps.map(() => -1),
      guesses,
      noise: (step) => noiseAt(from + step),
      temperature: request.temperature,
      guidance: 1,
      wantLogits: true,
    });
    pace.measured(width, result.ids.length, performance.now() - started);
    if (cache !== start.past) disposeCache(cache);
    ({ cache, logits, window } = result);
    guessed = result.ids;
    hoped = found;
    next = 0;
  }

  return {
    get cache() {
      return cache === start.past ? cache : bursts.rollBack(cache, used);
    },
    // The next call's first is behind the last that was asked about.
    chosen: () => (filtered ? undefined : guessed[next - 1]),
    noise: () => noiseAt(place),
    async after(ids) {
      const last = at(ids, used);
      place++;
      const [hope] = hoped;
      if (hope && next > 0) {
        phrases.cameTrue(hope, hope.id === last);
        hoped = hope.id === last ? hoped.slice(1) : [];
      }
      if (next === 0 || next >= guessed.length || guessed[next - 1] !== last) {
        if (next > 0 && guessed[next - 1] !== last) window = [];
        if (cache !== start.past) cache = bursts.rollBack(cache, used);
        await runAhead(ids.slice(0, used + 1));
      }
      const row = logits.subarray(next * classes, (next + 1) * classes);
      used++;
      next++;
      return row;
    },
  };
}
