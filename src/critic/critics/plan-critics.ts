import type { Check, CheckKind } from '../../plan/check/check';
import type { PlanCritic, Score } from './critic';

/** What rules say of plans. */
export const PLAN_CRITICS: readonly PlanCritic[] = [
  {
    about: 'plan',
    key: 'parses',
    name: 'chains that parse',
    column: 'parses',
    inChecks: false,
    score: ({ plan, problemCount }) => plan.complete && problemCount === 0,
  },
  {
    about: 'plan',
    key: 'complete',
    name: 'chains that end by themselves',
    column: null,
    score: ({ plan }) => plan.complete,
  },
  {
    about: 'plan',
    key: 'wellFormed',
    name: 'chains without a mistake',
    column: null,
    score: ({ problemCount }) => problemCount === 0,
  },
  held('objectsHeld', 'plan: objects in number', 'object'),
  held('coloursHeld', 'plan: colours', 'colour'),
  held('relationsHeld', 'plan: relations', 'relation'),
  {
    about: 'plan',
    key: 'allHeld',
    name: 'plan: all of a prompt',
    column: null,
    score: ({ rewards }) => isPlanHeld(rewards),
  },
  {
    about: 'plan',
    key: 'semantic',
    name: 'R_sem',
    column: 'R_sem',
    score: ({ rewards }) => rewards.semantic,
  },
  {
    about: 'plan',
    key: 'spatial',
    name: 'R_spa',
    column: 'R_spa',
    score: ({ rewards }) => rewards.spatial,
  },
  {
    // Read the rest with this in mind.
    about: 'plan',
    key: 'notChecked',
    name: 'lines that rules can’t check',
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
function held(key: string, name: string, kind: CheckKind): PlanCritic {
  const score = ({ state }: Check): Score => (state === 'held' ? true : state === 'broken' ? false : null);
  return {
    about: 'plan',
    key,
    name,
    column: null,
    score: ({ rewards }) => rewards.checks.filter((check) => check.kind === kind).map(score),
  };
}
