import type { BundleGraph } from '../../bundles/manifest/graphs';
import type { BundleManifest } from '../../bundles/manifest/manifest';
import type { Engine, OrtSession, OrtTensor } from '../engine/ort';
import { at } from '../numbers/at';
import { noNoise, noiseRows } from '../sampling/noise';
import { type KeyValueCache, disposeCache } from './cache';
import type { Burst, BurstResult, Bursts } from './decoder';

/** Tokens decided before the caller hears of them: a row's worth, so that Stop and streaming work. */
const AT_ONCE = 16;

const presentOf = (past: string): string => past.replace('past_key_values.', 'present.');

/**
 * Image tokens a window a run, sampled in the graph: an id a token comes back, the cache stays where it
 * is. Guesses that were wrong stay in it behind its length and are written over by the next run.
 */
export function createWindowBursts(
  { ort }: Engine,
  session: OrtSession,
  manifest: BundleManifest,
  graph: BundleGraph,
): Bursts {
  const pasts = Object.keys(graph.inputs).filter((name) => name.startsWith('past_key_values.'));
  const { imageCodes, imageTokenOffset } = manifest.model;

  const rowsOf = (values: readonly number[], batch: number): OrtTensor =>
    new ort.Tensor('int32', Int32Array.from(Array.from({ length: batch }, () => values).flat()), [
      batch,
      values.length,
    ]);
  const scalar = (value: number): OrtTensor => new ort.Tensor('float32', Float32Array.of(value), []);

  /** One run: the ids sampled behind each id of the window. */
  async function pass(burst: Burst, cache: KeyValueCache, ids: readonly number[], from: number) {
    const { batch } = cache;
    const sure = burst.temperature <= 0;
    const known = burst.known.slice(from, from + ids.length);
    const { allowed } = burst;
    const noise =
      sure && !allowed
        ? new Float32Array(ids.length * imageCodes)
        : noiseRows(
            sure ? noNoise : (step) => burst.noise(from + step),
            known,
            imageCodes,
            allowed && ((step) => allowed(from + step)),
          );
    const feeds: Record<string, OrtTensor> = {
      input_ids: rowsOf(ids, batch),
      position_ids: rowsOf(burst.positions.slice(from, from + ids.length), batch),
      past_length: new ort.Tensor('int64', [BigInt(cache.length)], [1]),
      noise: new ort.Tensor('float32', noise, [ids.length, imageCodes]),
      guidance: scalar(burst.guidance),
      inverse_temperature: scalar(sure ? 1 : 1 / burst.temperature),
    };
    for (const [name, tensor] of cache.tensors) feeds[name] = tensor;
    const logits = burst.wantLogits ? ['image_logits'] : [];
    const results = await session.run(feeds, ['sampled_ids', ...logits, ...pasts.map(presentOf)]);
    const found = (name: string): OrtTensor => {
      const tensor = results[name];
      if (!tensor) throw new Error(`the decoder gave no ${name}`);
      return tensor;
    };
    const sampled = (await found('sampled_ids').getData()) as Int32Array;
    return {
      ids: Array.from(sampled, (code, k) => {
        const must = at(known, k);
        return must >= 0 ? must : imageTokenOffset + code;
      }),
      logits: burst.wantLogits ? ((await found('image_logits').getData()) as Float32Array) : null,
      tensors: new Map(pasts.map((name): [string, OrtTensor] => [name, found(presentOf(name))])),
    };
  }

  async function run(burst: Burst): Promise<BurstResult> {
    const { count, past } = burst;
    const { batch } = past;
    const width = burst.ids.length;
    const chosen: number[] = [];
    const logits = new Float32Array(burst.wantLogits ? count * batch * imageCodes : 0);
    let ids = burst.ids;
    let cache = past;
    let passes = 0;
    while (chosen.length < count) {
      const from = chosen.length;
      const result = await pass(burst, cache, ids, from);
      passes++;
      const wrong = ids.findIndex((id, k) => k > 0 && id !== result.ids[k - 1]);
      const accepted = Math.min(wrong < 0 ? width : wrong, count - from);
      chosen.push(...result.ids.slice(0, accepted));
      for (let k = 0; result.logits && k < accepted; k++) {
        for (let row = 0; row < batch; row++) {
          const start = (row * width + k) * imageCodes;
          const target = ((from + k) * batch + row) * imageCodes;
          logits.set(result.logits.subarray(start, start + imageCodes), target);
        }
      }
      if (cache !== past) disposeCache(cache);
      cache = { batch, length: cache.length + accepted, tensors: result.tensors };
      // What this pass sampled behind the tokens accepted is the next guess.
      ids = Array.from({ length: width }, (_, k) => {
        const step = from + accepted - 1 + k;
        const known = burst.known[step] ?? -1;
        if (k > 0 && known >= 0) return known;
        return result.ids[accepted - 1 + k] ?? burst.guesses[step] ?? at(result.ids, accepted - 1);
      });
    }
    return { ids: chosen, window: ids, logits, classes: imageCodes, cache, passes };
  }

  return {
    heads: ['image'],
    room: () => AT_ONCE,
    run,
    rollBack: (cache, length) => ({ ...cache, length }),
  };
}
