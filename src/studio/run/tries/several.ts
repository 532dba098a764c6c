import { MAX_SEED } from '../../../library/limits';
import type { Candidate } from './candidates';
import { openStream } from '../planning';
import type { PlanStart } from '../planStart';
import { readEnd, streamPlan, type PlanEnd, type PlanStream } from '../streamPlan';
import type { RunSession } from '../types';

/** What was made so far. */
export interface Made {
  /** The plans that came to their end, in the order of sampling. */
  readonly found: readonly Candidate[];
  /** How many were written, cut off at their longest or not. */
  readonly ends: number;
  readonly first: PlanEnd | null;
  /** How long the first took, in milliseconds; at least 1. */
  readonly took: number;
}

/** Fetched behind the first paint, and long here by the end of a plan. */
export const judge = () => import('../../../critic/plans/plan-standing');

export interface Several {
  /** How many plans there are to be in all; asked before each. */
  count(made: Made): number;
  /** What compares the plans. Without it none is kept. */
  readonly judging: Promise<Awaited<ReturnType<typeof judge>> | null>;
  /** Where the next begins, and how freely it is sampled, asked behind `count`; if not given, all begin alike. */
  next?(): (Pick<PlanStream, 'temperature'> & { readonly start: PlanStart }) | null | undefined;
  /** Whether the objects of the first are said as they come, as those of a plan that is made alone. */
  readonly aloud: boolean;
  /** Called for each that came to its end. */
  readonly onFound?: (candidate: Candidate) => void;
  /** Ends the document's stream with one of them, also when the run was stopped or failed; gives those to choose from. */
  keep(made: Made): readonly Candidate[];
}

/**
 * Plans one after the other, each from a seed of its own and with its own trace, in one undo step in all. An edit by
 * the person ends it.
 */
export async function planSeveral(
  session: RunSession,
  start: PlanStart,
  { count, next, judging, aloud, onFound, keep }: Several,
): Promise<Made> {
  const { document, seed, by, candidates, now } = session;
  const { id: sceneId, prompt } = document.getState();
  const lexicon = by.describe().vocabulary;
  const found: Candidate[] = [];
  let made: Made = { found, ends: 0, first: null, took: 1 };
  judging.catch(() => undefined);
  const unsubscribe = openStream(session, start);
  const begun = now();
  let end: PlanEnd | null = null;
  try {
    for (let number = 1, most = count(made); number <= most; number += 1, most = count(made)) {
      if (end) session.nextTrace(end.reason);
      const sampling = most > 1 ? { number, count: most } : null;
      candidates.setState({ sceneId, candidates: [...found], sampling });
      const own = (seed + number - 1) % (MAX_SEED + 1);
      const { start: from, ...freely } = next?.() ?? { start };
      end = await streamPlan(session, from, {
        prompt,
        seed: own,
        quiet: !aloud || number > 1,
        // One plan is what was asked for: what mends it is not shown word by word.
        unseen: aloud && number > 1,
        ...freely,
      });
      const { first, took } = made;
      made = { found, ends: number, first: first ?? end, took: first ? took : Math.max(1, now() - begun) };
      const rules = end.reason === 'complete' ? await judging : null;
      if (!rules) continue;
      const plan = { ...readEnd(end, from).plan, complete: true };
      const standing = rules.planStanding(prompt, plan, lexicon);
      const candidate = { number, plan, chain: end.text, seed: own, standing };
      found.push(candidate);
      onFound?.(candidate);
    }
  } finally {
    unsubscribe();
    candidates.setState({ sceneId, candidates: keep(made), sampling: null });
  }
  return made;
}

/** Puts a plan in place of what was streamed, unless an edit by the person ended the run: then the plan is theirs. */
export function settleOn({ document }: RunSession, best: Candidate | undefined): boolean {
  const { streaming, stream, endStream } = document.getState();
  if (!streaming) return false;
  if (best) stream(best.plan, '');
  endStream();
  return true;
}
