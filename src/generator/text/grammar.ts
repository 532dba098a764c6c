import { type BundleManifest, groundingOf } from '../../bundles/manifest/manifest';
import { GeneratorError } from '../../contract/errors';
import { type BoxState, boxCost, createBoxText } from './boxText';
import type { TextTokenizer } from './tokenizer';

/**
 * Where a chain stands in the grammar of GoT-R1:
 *   chain  := (prose | object)* <begin_of_image>
 *   object := <|obj_start|> NAME <|obj_end|> ' ' <|box_start|> (x1,y1),(x2,y2) <|box_end|>
 */
export type ChainState =
  | { readonly at: 'prose'; readonly empty: boolean }
  /** `spaced`: it ends in a space, so more of it must come. */
  | { readonly at: 'name'; readonly length: number; readonly spaced: boolean }
  | { readonly at: 'gap'; readonly spaced: boolean }
  | { readonly at: 'box'; readonly box: BoxState }
  | { readonly at: 'done' };

export interface ChainGrammar {
  readonly start: ChainState;
  /** The state after a token. Total: a token out of place is read as the start of fresh prose. */
  advance(state: ChainState, id: number): ChainState;
  /** Whether `mask` has this token. */
  allows(state: ChainState, id: number, remaining: number): boolean;
  /**
   * 1 for each token that keeps the chain parseable and still able to end within
   * `remaining` tokens, this one included; null when nothing can. The array is
   * reused by the next call.
   */
  mask(state: ChainState, remaining: number): Uint8Array | null;
}

const MAX_NAME_LENGTH = 80;
/** Part of a name: words with single spaces between them, and at most one at either end. */
const NAME_PIECE = /^(?: | ?\S+(?: \S+)* ?)$/;

/**
 * Builds the token automaton from the text of the tokens: it works for one
 * token an edge as well as for digits one by one. Tokens with '<' (they could
 * spell a mark) or half characters are never offered.
 */
export function createChainGrammar(tokenizer: TextTokenizer, manifest: BundleManifest): ChainGrammar {
  const { beginOfImage } = manifest.specialTokens;
  const grounding = groundingOf(manifest);
  if (!grounding) throw new GeneratorError('tokens-too-coarse');
  const { boxStart, boxEnd, objectStart, objectEnd } = grounding;
  const boxText = createBoxText(manifest.coordinates);
  const marks = new Set(Object.values(manifest.specialTokens));
  const added = new Set(tokenizer.addedTokens);
  const size = tokenizer.size;

  const prose = new Uint8Array(size);
  const name = new Uint8Array(size);
  const nameIds: number[] = [];
  const boxIds: number[] = [];
  let space = -1;
  const singles = new Set<string>();
  for (let id = 0; id < size; id++) {
    const piece = tokenizer.piece(id);
    if (piece === '' || marks.has(id) || added.has(piece) || /[<\uFFFD]/.test(piece)) continue;
    prose[id] = 1;
    if (NAME_PIECE.test(piece)) {
      name[id] = 1;
      nameIds.push(id);
    }
    if (/^[0-9(),]+$/.test(piece)) boxIds.push(id);
    if (piece === ' ') space = id;
    if (piece.length === 1) singles.add(piece);
  }
  if (space < 0 || ![...'0123456789(),'].every((character) => singles.has(character))) {
    throw new GeneratorError('tokens-too-coarse');
  }

  const start: ChainState = { at: 'prose', empty: true };
  const open: ChainState = { at: 'prose', empty: false };

  /** The next state, or null where the token is out of place. */
  function step(state: ChainState, id: number): ChainState | null {
    switch (state.at) {
      case 'prose':
        if (id === objectStart) return { at: 'name', length: 0, spaced: false };
        if (id === beginOfImage) return { at: 'done' };
        return prose[id] === 1 ? open : null;
      case 'name': {
        if (id === objectEnd) return state.length > 0 && !state.spaced ? { at: 'gap', spaced: false } : null;
        if (name[id] !== 1) return null;
        const piece = tokenizer.piece(id);
        if ((state.length === 0 || state.spaced) && piece.startsWith(' ')) return null;
        const spaced = piece.endsWith(' ');
        const length = state.length + piece.length;
        return length + (spaced ? 1 : 0) <= MAX_NAME_LENGTH ? { at: 'name', length, spaced } : null;
      }
      case 'gap':
        if (!state.spaced) return id === space ? { at: 'gap', spaced: true } : null;
        return id === boxStart ? { at: 'box', box: boxText.start } : null;
      case 'box': {
        if (id === boxEnd) return boxText.closed(state.box) ? open : null;
        if (prose[id] !== 1) return null;
        const box = boxText.push(state.box, tokenizer.piece(id));
        return box ? { at: 'box', box } : null;
      }
      case 'done':
        return null;
    }
  }

  /** An upper bound on the tokens that still end the chain; one lower token always lowers it. */
  const box = boxCost(boxText, boxText.start) + 2;
  function cost(state: ChainState): number {
    switch (state.at) {
      case 'prose':
        return 1;
      case 'name':
        return box + (state.length === 0 || state.spaced ? 4 : 3);
      case 'gap':
        return box + (state.spaced ? 1 : 2);
      case 'box':
        return boxCost(boxText, state.box) + 2;
      case 'done':
        return 0;
    }
  }

  function allows(state: ChainState, id: number, remaining: number): boolean {
    if (state.at === 'prose') {
      if (id === beginOfImage) return remaining > 0 && (!state.empty || remaining < 2);
      if (id !== objectStart) return prose[id] === 1 && remaining > 1;
    }
    const next = step(state, id);
    return next !== null && cost(next) < remaining;
  }

  const scratch = new Uint8Array(size);
  const candidates = (state: ChainState): readonly number[] => {
    switch (state.at) {
      case 'prose':
        return [objectStart, beginOfImage];
      case 'name':
        return [objectEnd, ...nameIds];
      case 'gap':
        return [space, boxStart];
      case 'box':
        return [boxEnd, ...boxIds];
      case 'done':
        return [];
    }
  };

  return {
    start,
    advance: (state, id) => step(state, id) ?? step(open, id) ?? open,
    allows,
    mask(state, remaining) {
      if (state.at === 'prose' && remaining > 1) scratch.set(prose);
      else scratch.fill(0);
      for (const id of candidates(state)) scratch[id] = allows(state, id, remaining) ? 1 : 0;
      return scratch.includes(1) ? scratch : null;
    },
  };
}

/** Follows one chain through the grammar. */
export interface ChainWalk {
  allows(id: number, remaining: number): boolean;
  mask(remaining: number): Uint8Array | null;
  take(id: number): void;
}

export function createChainWalk(grammar: ChainGrammar, prefix: readonly number[]): ChainWalk {
  let state = prefix.reduce(grammar.advance, grammar.start);
  return {
    allows: (id, remaining) => grammar.allows(state, id, remaining),
    mask: (remaining) => grammar.mask(state, remaining),
    take(id) {
      state = grammar.advance(state, id);
    },
  };
}
