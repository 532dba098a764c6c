import { type BundleManifest, groundingOf } from '../../bundles/manifest/manifest';
import type { TextTokenizer } from './tokenizer';

/** What stands for any number of a box, and for any word of a name: chains are alike but for these. */
export const NUMBER = -1;
const NAME = -2;
/** Before the first token. */
const START = -3;

/** Reads a chain a token at a time, beside the prompt it was written for. */
export interface ChainReader {
  /** The chain so far: ids, and what stands for numbers and names. */
  readonly symbols: readonly number[];
  take(id: number): void;
  /** Inside a name: how it goes on or ends if the chain names what the prompt names, in its order. */
  named(): number | undefined;
}

export type OpenReader = (prompt: readonly number[]) => ChainReader;

export function createReaders(tokenizer: TextTokenizer, manifest: BundleManifest): OpenReader {
  const marks = groundingOf(manifest);
  const wordOf = (id: number): string => tokenizer.piece(id).trim();
  let starts: Map<string, number> | undefined;
  /** The token that a name begins with which begins with this word: without a space before it. */
  function startOf(word: string): number | undefined {
    if (!starts) {
      starts = new Map();
      for (let id = 0; id < tokenizer.size; id++) {
        const piece = tokenizer.piece(id);
        // Articles are no names.
        if (/^[^\s<]{2,}$/.test(piece)) starts.set(piece, id);
      }
    }
    return starts.get(word);
  }

  return (prompt) => {
    const words = prompt.map(wordOf);
    const symbols = [START];
    let inside: 'prose' | 'name' | 'box' = 'prose';
    /** Tokens of the name that is written, and of the one before. */
    let name: number[] = [];
    let before: readonly number[] = [];
    /** What followed a word in the names of this chain. */
    const followers = new Map<number, number>();
    /** Behind the word of the prompt that the last word of a name repeats. */
    let place = 0;
    let repeats = false;

    function takeWord(id: number): void {
      const last = name.at(-1);
      if (last !== undefined) followers.set(last, id);
      name.push(id);
      const further = words.indexOf(wordOf(id), place);
      const found = further < 0 ? words.indexOf(wordOf(id)) : further;
      repeats = found >= 0;
      if (repeats) place = found + 1;
    }

    return {
      symbols,
      take(id) {
        const closes = id === marks?.objectEnd || id === marks?.boxEnd;
        if (inside !== 'prose' && !closes) {
          symbols.push(inside === 'name' ? NAME : NUMBER);
          if (inside === 'name') takeWord(id);
          return;
        }
        symbols.push(id);
        if (inside === 'name') {
          before = name;
          name = [];
        }
        inside = id === marks?.objectStart ? 'name' : id === marks?.boxStart ? 'box' : 'prose';
      },
      named() {
        if (inside !== 'name') return undefined;
        const last = name.at(-1);
        if (last === undefined) {
          const next = words.slice(place).find((word) => startOf(word) !== undefined);
          // One of several: the prompt says the name once.
          return next === undefined ? before[0] : startOf(next);
        }
        const again = followers.get(last);
        if (again !== undefined || !repeats) return again;
        const word = words[place];
        return word !== undefined && startOf(word) !== undefined ? prompt[place] : marks?.objectEnd;
      },
    };
  };
}
