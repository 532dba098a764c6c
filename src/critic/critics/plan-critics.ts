import type { Check, CheckKind } from '../../plan/check/check';
import type { PlanCritic, Score } from './critic';

/** What rules say of plans. */
export const PLAN_CRITICS: readonly PlanCritic[] = [
  {
    about: 'plan',
    key: 'parses',
    column: 'parses',
    inChecks: false,
    score: ({ plan, problemCount }) => plan.complete && problemCount === 0,
  },
  {
    about: 'plan',
    key: 'complete',
    column: null,
    score: ({ plan }) => plan.complete,
  },
  {
    about: 'plan',
    key: 'wellFormed',
    column: null,
    score: ({ problemCount }) => problemCount === 0,
  },
  held('objectsHeld', 'object'),
  held('coloursHeld', 'colour'),
  held('relationsHeld', 'relation'),
  {
    about: 'plan',
    key: 'allHeld',
    column: null,
    score: ({ rewards }) => isPlanHeld(rewards),
  },
  {
    about: 'plan',
    key: 'semantic',
    column: 'R_sem',
    score: ({ rewards }) => rewards.semantic,
  },
  {
    about: 'plan',
    key: 'spatial',
    column: 'R_spa',
    score: ({ rewards }) => rewards.spatial,
  },
  {
    // Read the rest with this in mind.
    about: 'plan',
    key: 'notChecked',
    column: null,
    score: ({ rewards }) => rewards.checks.map(({ state }) => state === 'not-checked'),
  },
];

/** True when the prompt asks for something by rules and all of it is held; null where it asks for nothing. */
export function isPlanHeld({ checks }: { readonly checks: readonly Check[] }): boolean | null {
  const judged = checks.filter(({ state }) => state === 'held' || state === 'broken');
  return judged.length === 0 ? null : judged.every(({ state }) => state === 'held');
}

/** The share of lines of one kind that are fully held. */
function held(key: string, kind: CheckKind): PlanCritic {
  const score = ({ state }: Check): Score => (state === 'held' ? true : state === 'broken' ? false : null);
  return {
    about: 'plan',
    key,
    column: null,
    score: ({ rewards }) => rewards.checks.filter((check) => check.kind === kind).map(score),
  };
}
