import type { Bench } from '../browser';
import type { Counts } from '../page/counters';
import type { Contender, RunResult } from '../page/protocol';
import { type Figure, decodeRate, figure, perToken } from './stats';
import type { Tasks } from '../tasks';

/** What was measured of one contender. Rates are tokens a second, times ms. */
export interface Measured {
  readonly load: number;
  readonly textRate: Figure;
  readonly firstToken: Figure;
  readonly imageRate: Figure;
  /** Null where pictures were not painted to their end. */
  readonly timeToImage: Figure | null;
  /** From the prompt to the picture, text and image phases together. */
  readonly promptToImage: Figure | null;
  readonly sessionRunsPerToken: { readonly text: number; readonly image: number };
  /** Times that all layers were computed, an image token. */
  readonly passesPerImageToken: number;
  /** What it wrote in the first round: greedy, so all contenders should agree. */
  readonly wrote: string;
}

export interface Plan {
  readonly rounds: number;
  readonly maxText: number;
  /** Image tokens a round. */
  readonly limit: number;
  readonly say: (line: string) => void;
}

interface Runs {
  load: number;
  readonly text: RunResult[];
  readonly image: RunResult[];
}

/**
 * Loads every contender, then lets them take turns: in each round all of them write the same chain and
 * paint the same plan, each round in another order. A first, short round is not counted.
 */
export async function measureRounds(
  bench: Bench,
  contenders: Readonly<Record<string, Contender>>,
  tasks: Tasks,
  plan: Plan,
): Promise<Record<string, Measured>> {
  const ids = Object.keys(contenders);
  const runs = new Map<string, Runs>();
  for (const id of ids) {
    const contender = contenders[id];
    if (contender) runs.set(id, { load: await bench.load(id, contender), text: [], image: [] });
  }
  for (let round = 0; round <= plan.rounds; round++) {
    const turn = [...ids.slice(round % ids.length), ...ids.slice(0, round % ids.length)];
    for (const id of turn) {
      const text = await bench.text(id, tasks.text(round, round === 0 ? 8 : plan.maxText));
      const chain = runs.get(ids[0] ?? '')?.text.at(-1)?.text ?? text.text;
      const limit = round === 0 ? Math.min(plan.limit, 32) : plan.limit;
      const image = await bench.image(id, tasks.image(round, chain, limit));
      if (round === 0) continue;
      runs.get(id)?.text.push(text);
      runs.get(id)?.image.push(image);
      const spent = ((text.total ?? 0) + (image.marks.at(-1)?.at ?? 0)) / 1000;
      plan.say(`round ${round} of ${plan.rounds}: ${id} ${spent.toFixed(1)} s`);
    }
  }
  const measured: Record<string, Measured> = {};
  for (const [id, run] of runs) {
    measured[id] = summarise(run);
    await bench.close(id);
  }
  return measured;
}

function summarise({ load, text, image }: Runs): Measured {
  const totals = image.map((run, i) => ({ paint: run.total, write: text[i]?.total ?? 0 }));
  const [textCounts, imageCounts] = [countsPerToken(text), countsPerToken(image)];
  const whole = totals.every(({ paint }) => paint !== null);
  return {
    load,
    textRate: figure(text.map(rate)),
    firstToken: figure(text.map((run) => run.marks[0]?.at ?? NaN)),
    imageRate: figure(image.map(rate)),
    timeToImage: whole ? figure(totals.map(({ paint }) => paint ?? NaN)) : null,
    promptToImage: whole ? figure(totals.map(({ paint, write }) => (paint ?? NaN) + write)) : null,
    sessionRunsPerToken: {
      text: textCounts?.sessionRuns ?? NaN,
      image: imageCounts?.sessionRuns ?? NaN,
    },
    passesPerImageToken: imageCounts?.passes ?? NaN,
    wrote: text[0]?.text ?? '',
  };
}

/** Tokens a second of the decode loop; over the whole call where all came at once. */
function rate({ marks }: RunResult): number {
  const last = marks.at(-1);
  return decodeRate(marks) ?? (last ? (last.tokens * 1000) / last.at : NaN);
}

/** What a token cost in the steady state: between the first mark and the last, over all the runs. */
export function countsPerToken(runs: readonly RunResult[]): Counts | null {
  const costs = runs.flatMap(({ marks }) => {
    const [first, last] = [marks[0], marks.at(-1)];
    if (!first || !last || last.tokens <= first.tokens) return [];
    return [perToken({ ...first.counts }, { ...last.counts }, last.tokens - first.tokens)];
  });
  const one = costs[0];
  if (!one) return null;
  const names = Object.keys(one) as (keyof Counts)[];
  const mean = names.map((name) => [name, costs.reduce((sum, cost) => sum + cost[name], 0) / costs.length]);
  return Object.fromEntries(mean) as unknown as Counts;
}
