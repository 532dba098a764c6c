import { setBox } from '../edit';
import type { Plan } from '../plan';
import type { Lexicon } from '../prompt/lexicon';
import { placeGoals, relationGoals } from './goals';
import { astray, isUntidy, tidyPlan } from './tidy';

/** The plan with its boxes moved as little as it takes for the asked relations and places to hold; itself where none is broken. */
export function tidied(prompt: string, plan: Plan, lexicon?: Lexicon): Plan {
  const goals = relationGoals(prompt, plan, lexicon);
  const places = placeGoals(prompt, plan, lexicon);
  if (!isUntidy(plan, goals, 0) && astray(plan, places).length === 0) return plan;
  return [...tidyPlan(plan, goals, { places }).boxes].reduce(
    (built, [id, box]) => setBox(built, id, box),
    plan,
  );
}
