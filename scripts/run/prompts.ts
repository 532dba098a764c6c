import { seededRandom } from '../../src/critic/numbers/random';
import { createWordBook } from '../../src/plan/prompt/lexicon';
import type { Lexicon } from '../../src/plan/prompt/lexicon';
import { readPrompt } from '../../src/plan/prompt/read';

/** `limit` of the items, drawn by the seed and in their own order: the first ones are often of one kind. */
export function drawBySeed<Item>(items: readonly Item[], limit: number, seed: number): Item[] {
  if (limit >= items.length) return [...items];
  const random = seededRandom(seed);
  const order = items.map((_, index) => ({ index, rank: random() })).sort((a, b) => a.rank - b.rank);
  const drawn = new Set(order.slice(0, limit).map(({ index }) => index));
  return items.filter((_, index) => drawn.has(index));
}

/** Nouns that are asked for and that the model does not know, each once. */
export function unknownNouns(prompts: readonly string[], lexicon?: Lexicon): string[] {
  if (!lexicon) return [];
  const book = createWordBook(lexicon);
  const names = prompts.flatMap((prompt) => readPrompt(prompt, lexicon).objects.map(({ name }) => name));
  return [...new Set(names)].filter((name) => book.known(name.split(' '))?.length !== name.split(' ').length);
}

/** How many are named on stderr; the rest are counted. */
const NAMED = 12;

/** Says on stderr what the prompts ask for that the model does not know: it counts as missed. */
export function sayUnknownWords(prompts: readonly string[], lexicon?: Lexicon): void {
  const unknown = unknownNouns(prompts, lexicon);
  if (unknown.length === 0) return;
  const more = unknown.length > NAMED ? ` and ${unknown.length - NAMED} more` : '';
  console.error(
    `The model does not know: ${unknown.slice(0, NAMED).join(', ')}${more}. What it does not know counts as missed.`,
  );
}
