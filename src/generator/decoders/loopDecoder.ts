import type { BundleManifest } from '../../bundles/manifest/manifest';
import type { Engine, OrtSession, OrtTensor } from '../engine/ort';
import { at } from '../numbers/at';
import { noNoise, noiseRows } from '../sampling/noise';
import type { Burst, BurstResult, Decoder } from './decoder';
import { type PositionCache, emptyPositionCache, isPositionCache } from './positionCache';

const HEADS = { none: 0, text: 1, image: 2 } as const;

interface Call extends Omit<Burst, 'past' | 'head'> {
  readonly past: PositionCache;
  readonly head: keyof typeof HEADS;
}

type LoopGraph = NonNullable<BundleManifest['graphs']['decoder_loop']>;

/**
 * The decoder as a loop inside the graph: the cache goes in once a call and only what is new comes
 * out. Rows of a batch take in the same ids. Sums are made in blocks counted from the start of the
 * sequence, so that results do not depend on how it was cut into calls, to the last bit.
 */
export function createLoopDecoder(
  { ort }: Engine,
  session: OrtSession,
  manifest: BundleManifest,
  graph: LoopGraph,
): Decoder {
  const { layers, kvHeads, headDim, textVocabulary, imageCodes } = manifest.model;
  const { block } = graph;
  const parts = Array.from({ length: layers }, (_, i) => [`${i}.key`, `${i}.value`]).flat();
  const shape = {
    arrays: parts.length,
    size: kvHeads * headDim,
    room: manifest.grid.columns * manifest.grid.rows,
  };
  const classesOf = { none: 0, text: textVocabulary, image: imageCodes };

  const int32 = (values: ArrayLike<number>, dims: readonly number[]): OrtTensor =>
    new ort.Tensor('int32', Int32Array.from(values), dims);
  const float32 = (data: Float32Array, dims: readonly number[]): OrtTensor =>
    new ort.Tensor('float32', data, dims);

  async function call(given: Call): Promise<BurstResult> {
    const burst = given.past.batch * given.ids.length === 1 ? widened(given) : given;
    const { past, ids, count, known, head } = burst;
    const { batch, length } = past;
    const steps = known.length;
    const behind = length - (length % block);
    const rows = Array.from({ length: batch }, () => burst.positions).flat();
    const sure = burst.temperature <= 0;
    const feeds: Record<string, OrtTensor> = {
      input_ids: int32(ids, [ids.length]),
      position_ids: int32(rows, [batch, steps]),
      known_ids: int32(known, [steps]),
      guess_ids: int32(burst.guesses, [steps]),
      noise:
        sure && !burst.allowed
          ? float32(new Float32Array(steps), [steps, 1])
          : float32(noiseRows(sure ? noNoise : burst.noise, known, classesOf[head], burst.allowed), [
              steps,
              classesOf[head],
            ]),
      count: new ort.Tensor('int64', [BigInt(count)], [1]),
      head: int32([HEADS[head]], []),
      with_logits: new ort.Tensor('bool', [burst.wantLogits], []),
      inverse_temperature: float32(Float32Array.of(sure ? 1 : 1 / burst.temperature), []),
      guidance: float32(Float32Array.of(burst.guidance), []),
    };
    const [whole, rest] = [past.views(0, behind), past.views(behind, length)];
    parts.forEach((part, i) => {
      feeds[`past.${part}`] = float32(whole[i] as Float32Array, [behind, batch, kvHeads, headDim]);
      feeds[`block.${part}`] = float32(rest[i] as Float32Array, [length - behind, batch, kvHeads, headDim]);
    });
    const results = await session.run(feeds);
    const data = <Data>(name: string): Data => {
      const found = results[name];
      if (!found) throw new Error(`the decoder gave no ${name}`);
      return found.data as Data;
    };
    return {
      ids: Array.from(data<Int32Array>('chosen_ids')),
      window: Array.from(data<Int32Array>('next_ids')).slice(0, given.ids.length),
      logits: data<Float32Array>('chosen_logits'),
      classes: classesOf[head],
      cache: past.append(parts.map((part) => data<Float32Array>(`fresh.${part}`))),
      passes: Number(data<BigInt64Array>('passes')[0]),
    };
  }

  return {
    empty: (batch) => emptyPositionCache(batch, shape),

    async run({ batch, ids, positions, past, want }) {
      const length = ids.length / batch;
      for (let i = length; i < ids.length; i++) {
        if (ids[i] !== ids[i % length] || positions[i] !== positions[i % length]) {
          throw new RangeError('rows of different tokens');
        }
      }
      const classes = classesOf[want];
      const logits = new Float32Array(batch * length * classes);
      let cache = own(past);
      for (let from = 0; from < length;) {
        const count = Math.min(block - (cache.length % block), length - from);
        const steps = Array.from({ length: 2 * count - 1 }, (_, k) => Math.min(from + k, length - 1));
        const result = await call({
          past: cache,
          head: want,
          ids: ids.slice(from, from + count),
          count,
          positions: steps.map((k) => at(positions, k)),
          // What follows is known; what follows the last is not asked for.
          known: steps.map((k) => at(ids, Math.min(k + 1, length - 1))),
          guesses: steps.map(() => 0),
          noise: noNoise,
          temperature: 0,
          guidance: 1,
          wantLogits: classes > 0,
        });
        if (classes > 0) copyRows(result.logits, logits, { batch, count, classes, from, length });
        cache = result.cache as PositionCache;
        from += count;
      }
      return { logits, classes, cache };
    },

    bursts: {
      heads: ['text', 'image'],
      room: (cache) => block - (cache.length % block),
      run: (burst) => call({ ...burst, past: own(burst.past) }),
      rollBack: (cache, length) => own(cache).rollBack(length),
    },

    release: () => session.release(),
  };
}

/**
 * With a guess more. Matrices are multiplied with one row in another order than with several: a
 * single token would differ in its last bits from the same token in a window.
 */
function widened(call: Call): Call {
  const more = (values: readonly number[]): readonly number[] => [...values, at(values, values.length - 1)];
  return {
    ...call,
    ids: more(call.ids),
    positions: more(call.positions),
    // What the further step would decide is of no interest.
    known: [...call.known, 0],
    guesses: more(call.guesses),
  };
}

function own(cache: Burst['past']): PositionCache {
  if (!isPositionCache(cache)) throw new RangeError('a cache of another decoder');
  return cache;
}

/** `[count, batch, classes]` into its place in `[batch, length, classes]`. */
function copyRows(
  source: Float32Array,
  target: Float32Array,
  { batch, count, classes, from, length }: Record<'batch' | 'count' | 'classes' | 'from' | 'length', number>,
): void {
  for (let k = 0; k < count; k++) {
    for (let row = 0; row < batch; row++) {
      const logits = source.subarray((k * batch + row) * classes, (k * batch + row + 1) * classes);
      target.set(logits, (row * length + from + k) * classes);
    }
  }
}
