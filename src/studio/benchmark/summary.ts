import type { Critic } from '../../critic/critics/critic';
import { type EvaluatedPrompt, summarise, type Summary } from '../../critic/summary';
import { parseChain } from '../../plan/chain/parser';
import type { Lexicon } from '../../plan/prompt/lexicon';
import type { BenchmarkItem, BenchmarkRun } from './kept';

/** A finished prompt as figures need it; null where nothing came of it. */
function evaluated(run: BenchmarkRun, item: BenchmarkItem): EvaluatedPrompt | null {
  const prompt = run.prompts[item.index];
  if (prompt === undefined || item.refused !== undefined) return null;
  const { plan, problems } = parseChain(item.chain);
  return { prompt, plan, problemCount: problems.length, painted: plan, found: item.found };
}

export interface BenchmarkSummary extends Summary {
  /** The items that the rows belong to, in order. */
  readonly items: readonly BenchmarkItem[];
}

/** The figures of what is finished: those that `npm run eval` prints for the same prompts, model, back end and seed. */
export function benchmarkSummary(
  run: BenchmarkRun,
  items: readonly BenchmarkItem[],
  lexicon: Lexicon | undefined,
  critics?: readonly Critic[],
): BenchmarkSummary {
  const done = items.flatMap((item) => {
    const prompt = evaluated(run, item);
    return prompt ? [{ item, prompt }] : [];
  });
  const prompts = done.map(({ prompt }) => prompt);
  return {
    ...summarise(prompts, { lexicon, seed: run.seed, ...(critics && { critics }) }),
    items: done.map(({ item }) => item),
  };
}
