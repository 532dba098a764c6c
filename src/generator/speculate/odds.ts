/** How fast the luck of a kind is forgotten. */
const FORGET = 0.08;

/** A guess that the next pass may take in. */
export interface Guess<Kind extends string = string> {
  readonly id: number;
  /** That it comes true, if those before it do. */
  readonly chance: number;
  /** What it rests on. */
  readonly kind: Kind;
}

/** Learns how often guesses come true, kind by kind. */
export interface Odds<Kind extends string> {
  guess(id: number, kind: Kind): Guess<Kind>;
  /** Whether a guess came true: told of each, up to the first that did not. */
  cameTrue(guess: Guess, really: boolean): void;
}

/** `first`: what is believed of a kind of which nothing was seen. */
export function createOdds<Kind extends string>(first: (kind: Kind) => number): Odds<Kind> {
  const chances = new Map<Kind, number>();
  const of = (kind: Kind): number => chances.get(kind) ?? first(kind);
  return {
    guess: (id, kind) => ({ id, kind, chance: of(kind) }),
    cameTrue(guess, really) {
      const kind = guess.kind as Kind;
      const chance = of(kind);
      chances.set(kind, chance + FORGET * ((really ? 1 : 0) - chance));
    },
  };
}
