import { checkPlan } from '../../plan/check/check-plan';
import type { Check, CheckKind } from '../../plan/check/check';
import type { Plan } from '../../plan/plan';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { mean } from '../numbers/bootstrap';

/** GoT-R1's two rewards on a plan; null where the prompt asks nothing of that kind that rules can read. */
export interface PlanRewards {
  /** R_sem by rules, 0..1: are the objects, their numbers, colours and setting in the plan? */
  readonly semantic: number | null;
  /** R_spa by rules, 0..1: the score of relations (T2I-CompBench's where the table has it), of sizes and places. */
  readonly spatial: number | null;
  /** What both were computed from. */
  readonly checks: readonly Check[];
}

/**
 * R_sem and R_spa of GoT-R1 (arXiv 2505.17022) by rules instead of a judge
 * model. The plan counts as finished: what it leaves out is missing.
 */
export function planRewards(prompt: string, plan: Plan, lexicon?: Lexicon): PlanRewards {
  const checks = checkPlan(prompt, { ...plan, complete: true }, lexicon);
  return {
    semantic: average(checks, ['object', 'colour', 'attribute', 'setting', 'avoid']),
    spatial: average(checks, ['relation', 'place', 'size']),
    checks,
  };
}

function average(checks: readonly Check[], kinds: readonly CheckKind[]): number | null {
  const scores = checks.flatMap(({ kind, score }) => (kinds.includes(kind) ? (score ?? []) : []));
  return scores.length === 0 ? null : mean(scores);
}
