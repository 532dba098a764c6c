/** Tokens that a guess looks back at, the most first. */
const ORDERS = [3, 2, 1] as const;
const SEPARATOR = ' ';

/** Guesses what follows from what followed before. */
export interface Phrases {
  learn(ids: readonly number[]): void;
  /** `count` ids that may follow these; fewer where nothing like it was seen. */
  guess(ids: readonly number[], count: number): number[];
}

export function createPhrases(): Phrases {
  /** What last followed each run of tokens. */
  const followers = new Map<string, number>();
  const keyOf = (ids: readonly number[], end: number, order: number): string =>
    ids.slice(end - order, end).join(SEPARATOR);
  return {
    learn(ids) {
      for (let end = 1; end < ids.length; end++) {
        for (const order of ORDERS) {
          if (order <= end) followers.set(keyOf(ids, end, order), ids[end] as number);
        }
      }
    },
    guess(ids, count) {
      const text = ids.slice(-ORDERS[0]);
      const start = text.length;
      while (text.length < start + count) {
        const order = ORDERS.find(
          (one) => one <= text.length && followers.has(keyOf(text, text.length, one)),
        );
        if (order === undefined) break;
        text.push(followers.get(keyOf(text, text.length, order)) as number);
      }
      return text.slice(start);
    },
  };
}
