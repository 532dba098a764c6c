import type { Plan } from '../../plan/plan';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { mean } from '../numbers/bootstrap';
import type { PlanStanding } from './best-plan';
import { planRewards } from './plan-rewards';

/** The figures of one plan of this prompt, by rules. */
export function planStanding(prompt: string, plan: Plan, lexicon?: Lexicon): PlanStanding {
  const { checks, semantic, spatial } = planRewards(prompt, plan, lexicon);
  const held = checks.filter(({ state }) => state === 'held').length;
  const broken = checks.filter(({ state }) => state === 'broken').length;
  const scores = [semantic, spatial].filter((score) => score !== null);
  const unasked = checks.find(({ kind }) => kind === 'unasked')?.objectIds.length ?? 0;
  return { held, broken, judged: held + broken, unasked, score: scores.length === 0 ? null : mean(scores) };
}
