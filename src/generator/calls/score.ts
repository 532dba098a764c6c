import { throwIfAborted } from '../../contract/errors';
import type { EdgeSpread, ScoreEvent } from '../../contract/events';
import type { ScoreRequest } from '../../contract/generator';
import { tick } from '../../scheduling/tick';
import { type KeyValueCache, disposeCache } from '../decoders/cache';
import { sliceCache } from '../decoders/copyCache';
import type { Runtime } from '../model/runtime';
import { at } from '../numbers/at';
import { type BoxState, createBoxText } from '../text/boxText';
import { planTooLong } from '../text/sequence';
import type { TextTokenizer } from '../text/tokenizer';
import { type BoxToken, type Branch, type NumberTree, grow, quantiles, takeHeaviest } from './spread';

const SHARES = [0.1, 0.5, 0.9] as const;
/** Most looks at the model for one edge, where numbers are written digit by digit. */
const LOOKS = 8;
/** Beginnings of a number that are less likely than this are not followed. */
const LEAST_MASS = 0.02;
/** Logits held at once, so that a large vocabulary does not fill the memory. */
const MAX_LOGITS = 4_000_000;

/** A number of a box in the chain: token `index` writes its first digit, from `state`. */
interface NumberPlace {
  readonly box: number;
  readonly number: number;
  readonly index: number;
  readonly state: BoxState;
  /** One token writes it, so one look at the model gives the whole distribution. */
  readonly whole: boolean;
}

/**
 * How sure the model is of each edge of each box of a chain, given all that stands before that edge: the text is
 * put through the decoder once; numbers of several tokens are followed digit by digit, within a budget. Yields a
 * box at a time; boxes that are not in the chain's notation are left out.
 */
export async function* runScore(
  runtime: Runtime,
  request: ScoreRequest,
  signal: AbortSignal,
): AsyncGenerator<ScoreEvent> {
  const { manifest, tokenizer, sequencer, conditional, decoder, engine } = runtime;
  const promptIds = sequencer.prompt(request.prompt);
  const ids = [...promptIds, ...sequencer.chain(request.chain)];
  const limit = manifest.model.maxTextTokens;
  if (ids.length > limit) throw planTooLong(ids.length, limit);
  const { step, max } = manifest.coordinates;
  const grid = Array.from({ length: Math.ceil(max / step) }, (_, i) => i * step).concat(max);
  const text = createBoxText(manifest.coordinates);
  const tokens = boxTokens(tokenizer);
  const spelt = new Set(tokens.map(({ piece }) => piece.replace(/[^0-9]/g, '')));
  const wholeNumbers = grid.every((value) => spelt.has(String(value)));
  const places = findNumbers(runtime, ids, promptIds.length, wholeNumbers);
  const [first] = places;
  if (!first) return;

  const rowsAtOnce = Math.max(1, Math.min(64, Math.floor(MAX_LOGITS / manifest.model.textVocabulary)));

  let cache: KeyValueCache = await conditional.prepare(ids.slice(0, first.index - 1), signal);
  let owned = false;
  /** The logits after tokens `index - 1`: rows of the last chunk. */
  let chunk: { from: number; logits: Float32Array; classes: number } | null = null;
  const logitsBefore = async (index: number): Promise<Float32Array> => {
    while (cache.length < index) {
      throwIfAborted(signal);
      const from = cache.length;
      const part = ids.slice(from, Math.min(ids.length, from + rowsAtOnce));
      const past = cache;
      const result = await decoder.run({
        batch: 1,
        ids: part,
        positions: part.map((_, i) => from + i),
        past,
        want: 'text',
      });
      cache = result.cache;
      if (owned) disposeCache(past);
      owned = true;
      chunk = { from, logits: result.logits, classes: result.classes };
    }
    if (!chunk) throw new RangeError(`no logits before token ${index}`);
    const row = (index - 1 - chunk.from) * chunk.classes;
    return chunk.logits.slice(row, row + chunk.classes);
  };

  /** The logits after a beginning of a number that is not the one in the chain. */
  const logitsAfter = async (place: NumberPlace, branch: Branch): Promise<Float32Array> => {
    const written = ids.slice(place.index, place.index + branch.tokens.length);
    if (written.every((id, i) => id === branch.tokens[i])) {
      return logitsBefore(place.index + branch.tokens.length);
    }
    const past = await sliceCache(engine, cache, place.index);
    try {
      const result = await decoder.run({
        batch: 1,
        ids: branch.tokens,
        positions: branch.tokens.map((_, i) => place.index + i),
        past,
        want: 'text',
      });
      disposeCache(result.cache);
      return result.logits.subarray(result.logits.length - result.classes);
    } finally {
      disposeCache(past);
    }
  };

  try {
    let edges: EdgeSpread[] = [];
    for (const place of places) {
      await tick();
      throwIfAborted(signal);
      if (place.number === 0) edges = [];
      const tree: NumberTree = { values: new Map(), open: [] };
      const growth = { text, tokens, number: place.number, whole: place.whole };
      const root: Branch = { mass: 1, state: place.state, tokens: [] };
      grow(tree, root, await logitsBefore(place.index), growth);
      for (let look = 0; look < LOOKS && !place.whole; look++) {
        const branch = takeHeaviest(tree, grid, LEAST_MASS);
        if (!branch) break;
        throwIfAborted(signal);
        grow(tree, branch, await logitsAfter(place, branch), growth);
      }
      const [low, median, high] = quantiles(tree, grid, SHARES) ?? [];
      if (low === undefined || median === undefined || high === undefined) continue;
      edges.push({ low, median, high });
      const [x1, y1, x2, y2] = edges;
      if (x1 && y1 && x2 && y2) yield { kind: 'spread', box: place.box, edges: [x1, y1, x2, y2] };
    }
  } finally {
    if (owned) conditional.adopt(ids.slice(0, cache.length), cache);
  }
}

function boxTokens(tokenizer: TextTokenizer): BoxToken[] {
  const found: BoxToken[] = [];
  for (let id = 0; id < tokenizer.size; id++) {
    const piece = tokenizer.piece(id);
    if (/^[0-9(),]+$/.test(piece)) found.push({ id, piece });
  }
  return found;
}

/** The numbers of all whole boxes among `ids`, in order. `box` counts every opening mark from 0. */
function findNumbers(
  { manifest, tokenizer }: Runtime,
  ids: readonly number[],
  from: number,
  wholeNumbers: boolean,
): NumberPlace[] {
  const { boxStart, boxEnd } = manifest.specialTokens;
  const text = createBoxText(manifest.coordinates);
  const places: NumberPlace[] = [];
  let box = -1;
  let state: BoxState | null = null;
  let found: NumberPlace[] = [];
  for (let index = from; index < ids.length; index++) {
    const id = at(ids, index);
    if (id === boxStart) {
      box += 1;
      state = text.start;
      found = [];
    } else if (id === boxEnd) {
      if (state && text.closed(state)) places.push(...found);
      state = null;
    } else if (state) {
      const next: BoxState | null = text.push(state, tokenizer.piece(id));
      if (next) {
        const number = found.length;
        // The number begins in this token: it has its first digit now, or is over already.
        const begins = number < 4 && (next.step > number || (next.step === number && next.digits !== ''));
        const fresh = state.step < number || state.digits === '';
        if (begins && fresh) {
          const after: string = tokenizer.piece(at(ids, index + 1));
          const whole = wholeNumbers && (next.step > number || !/^[0-9]/.test(after));
          found.push({ box, number, index, state, whole });
        }
      }
      state = next;
    }
  }
  return places;
}
