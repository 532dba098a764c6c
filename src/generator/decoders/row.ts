import { throwIfAborted } from '../../contract/errors';
import type { Engine } from '../engine/ort';
import { type KeyValueCache, disposeCache } from './cache';
import { sliceCache } from './copyCache';
import type { Decoder } from './decoder';

/** Text is put through the decoder at most this many tokens a call, so that Stop works and logits stay small. */
const CHUNK = 128;

/**
 * A row of text whose keys and values are kept: what was computed for a prefix
 * is never computed again, whether the next text goes on from it, repaints it
 * or shares only its beginning.
 */
export interface TextRow {
  /** The cache of exactly these tokens (text positions from 0). Owned by the row: valid until its next call. */
  prepare(tokens: readonly number[], signal: AbortSignal): Promise<KeyValueCache>;
  /** Takes over a longer cache that was made from this row. */
  adopt(tokens: readonly number[], cache: KeyValueCache): void;
  /** Tokens put through the decoder since the start: what re-use saves shows here. */
  readonly computed: number;
  clear(): void;
}

export function createTextRow(engine: Engine, decoder: Decoder): TextRow {
  let tokens: readonly number[] = [];
  let cache: KeyValueCache = decoder.empty(1);
  let computed = 0;

  function keep(newTokens: readonly number[], newCache: KeyValueCache): void {
    if (cache !== newCache) disposeCache(cache);
    tokens = newTokens;
    cache = newCache;
  }

  return {
    get computed() {
      return computed;
    },
    async prepare(wanted, signal) {
      const shared = commonPrefix(tokens, wanted);
      if (shared === 0) keep([], decoder.empty(1));
      else if (shared < tokens.length) keep(wanted.slice(0, shared), await sliceCache(engine, cache, shared));
      while (tokens.length < wanted.length) {
        throwIfAborted(signal);
        const from = tokens.length;
        const ids = wanted.slice(from, from + CHUNK);
        const positions = ids.map((_, i) => from + i);
        const result = await decoder.run({ batch: 1, ids, positions, past: cache, want: 'none' });
        computed += ids.length;
        keep(wanted.slice(0, from + ids.length), result.cache);
      }
      return cache;
    },
    adopt: keep,
    clear() {
      keep([], decoder.empty(1));
    },
  };
}

function commonPrefix(a: readonly number[], b: readonly number[]): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a[length] === b[length]) length++;
  return length;
}
