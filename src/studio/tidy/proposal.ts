import { tidyWords as say } from '../../words/parts/studio/tidy';
import type { Box } from '../../plan/box';
import { setBox } from '../../plan/edit';
import { findObject } from '../../plan/plan';
import type { ObjectId, Plan } from '../../plan/plan';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { checkPlan } from '../../plan/check/check-plan';
import { placeGoals, relationGoals } from '../../plan/tidy/goals';
import { astray, isUntidy, tidyPlan } from '../../plan/tidy/tidy';
import type { RelationGoal } from '../../plan/tidy/tidy';
import { list } from '../../words/numbers';
import type { Snapshot } from '../document/snapshot';
import { MAX_PROMPT_LENGTH } from '../document/promptLimits';

/** Where boxes would go to make the asked relations hold. */
export interface Proposal {
  /** The boxes that move; empty where there is no solution. */
  readonly boxes: Readonly<Record<ObjectId, Box>>;
  /** The relations that cannot hold together, in words. */
  readonly conflicts: readonly string[];
  /** True when a box of a relation in conflict is locked. */
  readonly isHeldByLocks: boolean;
  /** False where too much is asked at once to be solved in a moment. */
  readonly solved: boolean;
}

/** Conflicts named in a sentence; the rest are counted. */
const NAMED = 3;

type Scene = Pick<Snapshot, 'prompt' | 'plan' | 'objects'>;

/** True when a relation or place that the prompt asks is broken by boxes that are there, or a relation held by too little. */
export function canTidy({ prompt, plan }: Pick<Scene, 'prompt' | 'plan'>, lexicon?: Lexicon): boolean {
  if (prompt.length > MAX_PROMPT_LENGTH) return false;
  const places = placeGoals(prompt, plan, lexicon);
  return isUntidy(plan, relationGoals(prompt, plan, lexicon)) || astray(plan, places).length > 0;
}

/** The smallest movement after which every asked relation holds, and every place there is room for; locked boxes stay. */
export function proposeTidy({ prompt, plan, objects }: Scene, lexicon?: Lexicon): Proposal {
  const locked = new Set(Object.keys(objects).filter((id) => objects[id]?.locked));
  const places = placeGoals(prompt, plan, lexicon);
  const goals = relationGoals(prompt, plan, lexicon);
  const { boxes, conflicts, solved } = tidyPlan(plan, goals, { locked, places });
  return {
    boxes: Object.fromEntries(boxes),
    solved,
    conflicts: [...new Set(conflicts.map((goal) => inWords(goal, plan)))],
    isHeldByLocks: conflicts.some(({ subject, object }) => locked.has(subject) || locked.has(object)),
  };
}

/** How many of the prompt's lines are broken. */
const brokenIn = ({ prompt, plan }: Pick<Scene, 'prompt' | 'plan'>, lexicon?: Lexicon): number =>
  checkPlan(prompt, plan, lexicon).filter(({ state }) => state === 'broken').length;

/** The broken relations and places that tidying would make hold, in words, and the boxes that it would move. */
function mendedBy(
  scene: Scene,
  lexicon?: Lexicon,
): Pick<Proposal, 'boxes'> & { readonly mended: readonly string[] } {
  const { prompt, plan } = scene;
  if (prompt.length > MAX_PROMPT_LENGTH) return { boxes: {}, mended: [] };
  const broken = relationGoals(prompt, plan, lexicon).filter((goal) => isUntidy(plan, [goal], 0));
  const misplaced = astray(plan, placeGoals(prompt, plan, lexicon));
  if (broken.length + misplaced.length === 0) return { boxes: {}, mended: [] };
  const { boxes } = proposeTidy(scene, lexicon);
  const after = Object.entries(boxes).reduce((built, [id, box]) => setBox(built, id, box), plan);
  const mended = broken.filter((goal) => !isUntidy(after, [goal], 0));
  const left = new Set(astray(after, misplaced));
  const inPlace = misplaced.flatMap((goal) =>
    left.has(goal)
      ? []
      : say('inPlace', { one: namesOf([goal.subject], plan), place: goal.text.toLowerCase() }),
  );
  return { boxes, mended: [...new Set([...mended.map((goal) => inWords(goal, plan)), ...inPlace])] };
}

/** Says which relations are in conflict, one sentence. */
export function sayConflicts(conflicts: readonly string[]): string {
  const more = conflicts.length - NAMED;
  return more > 0
    ? say('moreConflicts', { conflicts: conflicts.slice(0, NAMED), count: more })
    : say('conflicts', { conflicts });
}

/** "the red apple and the blue car" */
export function namesOf(ids: readonly ObjectId[], plan: Plan): string {
  return ids.length > NAMED
    ? say('objects', { count: ids.length })
    : list(ids.map((id) => say('theObject', { name: findObject(plan, id)?.name ?? say('unnamed') })));
}

function inWords({ subject, relation, object }: RelationGoal, plan: Plan): string {
  return say(relation, { one: namesOf([subject], plan), other: namesOf([object], plan) });
}

/** All of it: what tidying asks, fetched as one. */
export const proposals = { canTidy, proposeTidy, mendedBy, brokenIn, sayConflicts, namesOf };
export type Proposals = typeof proposals;
