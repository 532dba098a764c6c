import type { BundleManifest } from '../../bundles/manifest/manifest';
import type { Engine, OrtSession, OrtTensor } from '../engine/ort';
import { toFloat32 } from '../numbers/half';
import type { PositionNoise } from '../sampling/noise';
import type { TokenMask } from '../sampling/sampler';
import { type KeyValueCache, makeTensor } from './cache';

const LOGITS = { text: 'text_logits', image: 'image_logits' } as const;

/** One call of the decoder: `ids` and `positions` hold `batch` rows of equal length, one after the other. */
export interface DecoderStep {
  readonly batch: number;
  readonly ids: readonly number[];
  readonly positions: readonly number[];
  readonly past: KeyValueCache;
  /** What ids from the manifest's `featureOffset` on stand for, `[rows, width]`: a picture to look at. */
  readonly features?: Float32Array;
  /** Which logits; 'none' while only the cache is of interest. */
  readonly want: keyof typeof LOGITS | 'none';
}

export interface DecoderResult {
  /** `[batch, seq, classes]`, row-major; empty when none were wanted. */
  readonly logits: Float32Array;
  readonly classes: number;
  readonly cache: KeyValueCache;
}

/** The one decoder of both phases. */
export interface Decoder {
  run(step: DecoderStep): Promise<DecoderResult>;
  empty(batch: number): KeyValueCache;
  release(): Promise<void>;
  /** Present where many tokens can be sampled in one call. */
  readonly bursts?: Bursts;
}

/** Sampling inside the graph. */
export interface Bursts {
  /** What it can sample. */
  readonly heads: readonly (keyof typeof LOGITS)[];
  /** Whether a call is one pass: else it goes on till all tokens asked for are decided. */
  readonly onePass?: boolean;
  /** Tokens that the next call may decide at most after this cache. */
  room(cache: KeyValueCache): number;
  run(burst: Burst): Promise<BurstResult>;
  /** The first `length` positions of a burst's cache, which nobody looks at as a whole any more. */
  rollBack(cache: KeyValueCache, length: number): KeyValueCache;
}

/**
 * One call: from `ids`, the last token known and guesses of those behind it, to at most `count` tokens
 * decided, at least one. Step k takes in the k-th of these and decides the one behind it; `positions`, `known`
 * and `guesses` hold `count + ids.length - 1` steps. The result is that of as many
 * calls of one token each, whatever the guesses are.
 */
export interface Burst {
  readonly past: KeyValueCache;
  readonly head: keyof typeof LOGITS;
  readonly ids: readonly number[];
  readonly count: number;
  /** Position id of what each step takes in; the same in every row. */
  readonly positions: readonly number[];
  /** The id each step must decide on, -1 where it is sampled. */
  readonly known: readonly number[];
  /** What to try where nothing better is known. */
  readonly guesses: readonly number[];
  /** Gumbel noise of a step, looked at where the temperature is above 0. */
  noise(step: number): Pick<PositionNoise, 'gumbel'>;
  /** What may be chosen at a step, where not all may. */
  readonly allowed?: ((step: number) => TokenMask | undefined) | undefined;
  readonly temperature: number;
  /** Of two rows, `u + w (c - u)`. */
  readonly guidance: number;
  readonly wantLogits: boolean;
}

export interface BurstResult {
  /** The ids decided. */
  readonly ids: readonly number[];
  /** The window to go on with: the last id decided, then guesses. */
  readonly window: readonly number[];
  /** `[ids, batch, classes]` before guidance; empty when none were wanted. */
  readonly logits: Float32Array;
  readonly classes: number;
  /** Keys and values of what the steps took in. */
  readonly cache: KeyValueCache;
  /** Times that the layers were computed. */
  readonly passes: number;
}

const presentOf = (past: string): string => past.replace('past_key_values.', 'present.');

/** Wraps the decoder session; names and types of the cache come from the manifest. */
export function createDecoder(engine: Engine, session: OrtSession, manifest: BundleManifest): Decoder {
  const { ort } = engine;
  const { inputs } = manifest.graphs.decoder;
  const pasts = Object.keys(inputs).filter((name) => name.startsWith('past_key_values.'));
  const presents = pasts.map(presentOf);
  const { kvHeads, headDim, textVocabulary, imageCodes } = manifest.model;

  function integers(name: string, values: readonly number[], batch: number): OrtTensor {
    const dims = [batch, values.length / batch];
    return inputs[name]?.type === 'int64'
      ? new ort.Tensor('int64', BigInt64Array.from(values, BigInt), dims)
      : new ort.Tensor('int32', Int32Array.from(values), dims);
  }

  return {
    empty(batch) {
      const dims = [batch, kvHeads, 0, headDim];
      const tensors = pasts.map((name): [string, OrtTensor] => {
        const half = inputs[name]?.type === 'float16';
        const data = half ? new Uint16Array(0) : new Float32Array(0);
        return [name, makeTensor(ort, half ? 'float16' : 'float32', data, dims)];
      });
      return { batch, length: 0, tensors: new Map(tensors) };
    },

    async run({ batch, ids, positions, past, want }) {
      const feeds: Record<string, OrtTensor> = {
        input_ids: integers('input_ids', ids, batch),
        position_ids: integers('position_ids', positions, batch),
      };
      for (const [name, tensor] of past.tensors) feeds[name] = tensor;
      const results = await session.run(feeds, want === 'none' ? presents : [LOGITS[want], ...presents]);
      const tensor = (name: string): OrtTensor => {
        const found = results[name];
        if (!found) throw new Error(`the decoder gave no ${name}`);
        return found;
      };
      const logits = want === 'none' ? new Float32Array(0) : await tensor(LOGITS[want]).getData();
      const tensors = pasts.map((name): [string, OrtTensor] => [name, tensor(presentOf(name))]);
      return {
        logits: toFloat32(logits),
        classes: { text: textVocabulary, image: imageCodes, none: 0 }[want],
        cache: { batch, length: past.length + ids.length / batch, tensors: new Map(tensors) },
      };
    },

    release: () => session.release(),
  };
}
