import type { BundleManifest } from '../bundle/manifest';
import { type KeyValueCache, makeTensor } from './cache';
import { toFloat32 } from './half';
import type { Engine, OrtSession, OrtTensor } from './ort';

const LOGITS = { text: 'text_logits', image: 'image_logits' } as const;

/** One call of the decoder: `ids` and `positions` hold `batch` rows of equal length, one after the other. */
export interface DecoderStep {
  readonly batch: number;
  readonly ids: readonly number[];
  readonly positions: readonly number[];
  readonly past: KeyValueCache;
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
