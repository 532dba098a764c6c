import type { Check, CheckKind } from '../plan/check/check';
import type { Plan } from '../plan/plan';
import type { Lexicon } from '../plan/prompt/lexicon';
import { bootstrapInterval } from './bootstrap';
import type { Interval } from './bootstrap';
import { planRewards } from './plan-rewards';
import type { PlanRewards } from './plan-rewards';

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
}

/** The figures of an evaluation; null where no prompt asks for such a thing. */
export interface PlanFigures {
  readonly semantic: Interval | null;
  readonly spatial: Interval | null;
  /** Share of asked objects (with their number), colours and relations that are fully held. */
  readonly objectsHeld: Interval | null;
  readonly coloursHeld: Interval | null;
  readonly relationsHeld: Interval | null;
  /** Share of prompts of which every checkable line is held. */
  readonly allHeld: Interval | null;
  /** Share of chains that reached `<begin_of_image>`, and that were without a problem. */
  readonly complete: Interval | null;
  readonly wellFormed: Interval | null;
  /** Share of chains that did both: that parse as they are. */
  readonly parses: Interval | null;
  /** Share of all lines that the rules could not check: read the rest with this in mind. */
  readonly notChecked: Interval | null;
}

/**
 * Scores a set of plans and sums them up with 95% bootstrap intervals over the
 * lines (or prompts) counted. The same runs and seed give the same figures.
 */
export function evaluatePlans(
  runs: readonly PlannedPrompt[],
  { lexicon, seed = 0 }: { readonly lexicon?: Lexicon | undefined; readonly seed?: number } = {},
): { rows: EvaluatedPlan[]; figures: PlanFigures } {
  const rows = runs.map(({ prompt, plan }): EvaluatedPlan => {
    const rewards = planRewards(prompt, plan, lexicon);
    const judged = rewards.checks.filter(({ state }) => state === 'held' || state === 'broken');
    const allHeld = judged.length === 0 ? null : judged.every(({ state }) => state === 'held');
    return { prompt, ...rewards, allHeld };
  });
  const checks = rows.flatMap((row) => row.checks);
  const interval = (values: readonly (number | boolean | null)[]): Interval | null =>
    bootstrapInterval(
      values.flatMap((value) => (value === null ? [] : Number(value))),
      seed,
    );
  const heldOf = (kind: CheckKind): Interval | null =>
    interval(checks.filter((check) => check.kind === kind).map(isHeld));
  return {
    rows,
    figures: {
      semantic: interval(rows.map((row) => row.semantic)),
      spatial: interval(rows.map((row) => row.spatial)),
      objectsHeld: heldOf('object'),
      coloursHeld: heldOf('colour'),
      relationsHeld: heldOf('relation'),
      allHeld: interval(rows.map((row) => row.allHeld)),
      complete: interval(runs.map(({ plan }) => plan.complete)),
      wellFormed: interval(runs.map(({ problemCount }) => problemCount === 0)),
      parses: interval(runs.map(({ plan, problemCount }) => plan.complete && problemCount === 0)),
      notChecked: interval(checks.map(({ state }) => state === 'not-checked')),
    },
  };
}

/** Null for lines that nothing can be said about: they are left out of the share. */
function isHeld({ state }: Check): boolean | null {
  return state === 'held' ? true : state === 'broken' ? false : null;
}
