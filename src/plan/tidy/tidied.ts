import { setBox } from '../edit';
import type { Plan } from '../plan';
import type { Lexicon } from '../prompt/lexicon';
import { relationGoals } from './goals';
import { isUntidy, tidyPlan } from './tidy';

/** The plan with its boxes moved as little as it takes for the asked relations to hold; itself where none is broken. */
export function tidied(prompt: string, plan: Plan, lexicon?: Lexicon): Plan {
  const goals = relationGoals(prompt, plan, lexicon);
  if (!isUntidy(plan, goals, 0)) return plan;
  return [...tidyPlan(plan, goals).boxes].reduce((built, [id, box]) => setBox(built, id, box), plan);
}
