import { at } from '../numbers/at';
import { type Guess, type Odds, createOdds } from './odds';

/** Tokens that are looked back at to tell a plain place from a busy one. */
const LOOK_BACK = 6;

/** What a guess rests on: two rows above or the last but one; what the model saw coming; how plain it is there. */
type Kind = `${'row' | 'last'}, ${'unseen' | 'seen' | 'otherwise'}, ${'plain' | 'mixed' | 'busy'}` | 'known';

/** Guesses how a picture goes on. */
export interface Patterns {
  /**
   * The token of each place from `from` on: `known` ones, else what the model sampled `ahead` there, behind a guess
   * that was wrong, else what the pattern before goes on with. Of `tokens` those before `from` are looked at.
   */
  guess(tokens: Int32Array, from: number, known: readonly number[], ahead: readonly number[]): Guess[];
  cameTrue: Odds<Kind>['cameTrue'];
}

function firstChance(kind: Kind): number {
  if (kind === 'known') return 1;
  if (kind.endsWith('busy')) return 0.3;
  return kind.endsWith('plain') ? 0.9 : 0.7;
}

/** For pictures of so many columns. Tokens are codes here, without the offset of their ids. */
export function createPatterns(columns: number): Patterns {
  const odds = createOdds<Kind>(firstChance);
  const back = 2 * columns;

  /**
   * What stood two rows above as long as that agreed with the token before, else the last but one. Pictures of
   * cells that take turns repeat so, and plain ones too.
   */
  function repeated(seen: (index: number) => number, index: number): { code: number; above: boolean } {
    const above = index > back && seen(index - 1) === seen(index - 1 - back);
    return { code: seen(above ? index - back : index - 2), above };
  }

  return {
    guess(tokens, from, known, ahead) {
      const guesses: Guess[] = [];
      const seen = (index: number): number => {
        if (index < 0) return 0;
        return index < from ? at(tokens, index) : (guesses[index - from] as Guess).id;
      };
      let repeats = 0;
      for (let index = Math.max(0, from - LOOK_BACK); index < from; index++) {
        if (repeated(seen, index).code === at(tokens, index)) repeats++;
      }
      const place = repeats === LOOK_BACK ? 'plain' : repeats > LOOK_BACK / 2 ? 'mixed' : 'busy';
      known.forEach((must, k) => {
        if (must >= 0) {
          guesses.push(odds.guess(must, 'known'));
          return;
        }
        const { code, above } = repeated(seen, from + k);
        const next = ahead[k];
        const sight = next === undefined ? 'unseen' : next === code ? 'seen' : 'otherwise';
        guesses.push(odds.guess(next ?? code, `${above ? 'row' : 'last'}, ${sight}, ${place}`));
      });
      return guesses;
    },
    cameTrue: odds.cameTrue,
  };
}
