import { NUMBER, type OpenReader } from '../text/chainReader';
import { type Guess, type Odds, createOdds } from './odds';

/** Chains that are looked back at. */
const MOST_CHAINS = 48;
/** Symbols that a likeness is followed back. */
const MOST_ALIKE = 16;
/** Guesses that all of them come true less often than this are of no use to anyone. */
const LEAST_CHANCE = 0.1;

/** What a guess rests on. */
type Source = 'number' | 'name' | `${'one of' | 'all of'} ${number}`;
/** What the model saw coming, behind a guess that was wrong: nothing, the same or something else. */
type Sight = 'unseen' | 'seen' | 'otherwise';

type Kind = `${Source}, ${Sight}`;

/** Guesses how a chain goes on: from chains before, and names from the prompt. */
export interface Phrases {
  learn(prompt: readonly number[], chain: readonly number[]): void;
  /**
   * Up to `count` ids that may follow; fewer where nothing like it was seen, or all of them are not likely.
   * `ahead` is what the model itself sampled for these places behind a guess that was wrong.
   */
  guess(
    prompt: readonly number[],
    chain: readonly number[],
    ahead: readonly number[],
    count: number,
  ): Guess[];
  cameTrue: Odds<Kind>['cameTrue'];
}

/** A chain that was written. */
interface Told {
  readonly prompt: ReadonlySet<number>;
  /** Read from its beginning, with one symbol before the first id. */
  readonly symbols: readonly number[];
  readonly ids: readonly number[];
}

interface Match {
  readonly symbol: number;
  readonly id: number;
  /** Symbols before it that are the same. */
  readonly length: number;
  /** Whether it followed every time. */
  readonly always: boolean;
}

/** What is believed of a kind before any was seen. */
function firstChance(kind: Kind): number {
  if (kind.startsWith('number')) return 0.35;
  if (kind.startsWith('name')) return 0.97;
  return kind.startsWith('one of') ? 0.75 : 0.9;
}

export function createPhrases(open: OpenReader): Phrases {
  const told: Told[] = [];
  const odds = createOdds(firstChance);

  /** What followed the longest stretch that ends as these symbols do; of several where the prompt was most like. */
  function longestMatch(symbols: readonly number[], prompt: ReadonlySet<number>): Match | null {
    let best = null as (Match & { readonly likeness: number }) | null;
    const last = symbols.at(-1);
    for (let t = told.length - 1; t >= 0; t--) {
      const chain = told[t] as Told;
      let likeness = -1;
      for (let end = chain.symbols.length - 1; end > 0; end--) {
        if (chain.symbols[end - 1] !== last) continue;
        const length = sharedEnd(chain.symbols, end, symbols);
        if (best && length < best.length) continue;
        const symbol = chain.symbols[end] as number;
        const equal = length === best?.length;
        if (equal && symbol === best?.symbol) continue;
        if (likeness < 0) likeness = shareOfBoth(prompt, chain.prompt);
        if (equal && best && likeness <= best.likeness) best = { ...best, always: false };
        else best = { symbol, id: chain.ids[end - 1] as number, length, always: !equal, likeness };
      }
    }
    return best;
  }

  return {
    learn(prompt, chain) {
      const reader = open(prompt);
      for (const id of chain) reader.take(id);
      told.push({ prompt: new Set(prompt), symbols: reader.symbols, ids: chain });
      if (told.length > MOST_CHAINS) told.shift();
    },
    guess(prompt, chain, ahead, count) {
      const reader = open(prompt);
      for (const id of chain) reader.take(id);
      const asked = new Set(prompt);
      const guesses: Guess[] = [];
      let chance = 1;
      while (guesses.length < count && chance >= LEAST_CHANCE) {
        const seen = ahead[guesses.length];
        let id = reader.named();
        let source: Source = 'name';
        if (id === undefined) {
          const match = longestMatch(reader.symbols, asked);
          const length = Math.floor(Math.log2(match?.length ?? 1));
          source = `${match?.always ? 'all of' : 'one of'} ${length}`;
          id = match?.id ?? seen;
          if (match?.symbol === NUMBER) {
            source = 'number';
            // The model knows better, even behind another number than the right one.
            id = seen ?? id;
          }
        }
        if (id === undefined) break;
        const sight: Sight = seen === undefined ? 'unseen' : seen === id ? 'seen' : 'otherwise';
        const guess = odds.guess(id, `${source}, ${sight}`);
        guesses.push(guess);
        chance *= guess.chance;
        reader.take(id);
      }
      return guesses;
    },
    cameTrue: odds.cameTrue,
  };
}

/** How many symbols before `end` are those that the others end with. */
function sharedEnd(symbols: readonly number[], end: number, others: readonly number[]): number {
  const most = Math.min(MOST_ALIKE, end, others.length);
  let length = 0;
  while (length < most && symbols[end - 1 - length] === others[others.length - 1 - length]) length++;
  return length;
}

/** Of all words of two prompts the share that stand in both. */
function shareOfBoth(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const id of a) if (b.has(id)) shared++;
  return shared / (a.size + b.size - shared);
}
