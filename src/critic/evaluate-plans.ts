import type { Plan } from '../plan/plan';
import type { Lexicon } from '../plan/prompt/lexicon';
import { type Critic, type Figures, type Scores, criticsOf, figuresOf, scoresOf } from './critics/critic';
import { isPlanHeld } from './critics/plan-critics';
import { type PlanRewards, planRewards } from './plans/plan-rewards';
import { CRITICS } from './registry';

/** One planned prompt. */
export interface PlannedPrompt {
  readonly prompt: string;
  readonly plan: Plan;
  /** Problems that the chain parser reported. */
  readonly problemCount: number;
}

export interface EvaluatedPlan extends PlanRewards {
  readonly prompt: string;
  /** True when the prompt asks for something by rules and all of it is held. */
  readonly allHeld: boolean | null;
  readonly scores: Scores;
}

export interface EvaluateOptions {
  readonly lexicon?: Lexicon | undefined;
  /** Of the intervals. */
  readonly seed?: number;
  readonly critics?: readonly Critic[];
}

/** Scores a set of plans and sums them up. The same runs and seed give the same figures. */
export function evaluatePlans(
  runs: readonly PlannedPrompt[],
  { lexicon, seed = 0, critics = CRITICS }: EvaluateOptions = {},
): { rows: EvaluatedPlan[]; figures: Figures } {
  const own = criticsOf(critics, 'plan');
  const cases = runs.map((run) => ({ ...run, lexicon, rewards: planRewards(run.prompt, run.plan, lexicon) }));
  const rows = cases.map((of): EvaluatedPlan => {
    const { prompt, rewards } = of;
    return { prompt, ...rewards, allHeld: isPlanHeld(rewards), scores: scoresOf(own, of) };
  });
  return { rows, figures: figuresOf(own, cases, seed) };
}
