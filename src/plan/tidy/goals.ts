import { matchPlan } from '../check/match';
import type { Plan } from '../plan';
import type { Lexicon } from '../prompt/lexicon';
import type { PlaceGoal, RelationGoal } from './tidy';

/** The relations that a prompt asks of the objects of a plan: one goal a pair. */
export function relationGoals(prompt: string, plan: Plan, lexicon?: Lexicon): RelationGoal[] {
  const { reading, matched } = matchPlan(prompt, plan, lexicon);
  return reading.relations.flatMap(({ subject, relation, object, other }): RelationGoal[] => {
    // Around is for several together, which no pair can be held to.
    if (relation === 'around') return [];
    if (relation === 'between') {
      const [b] = matched[object] ?? [];
      const c = (matched[other ?? object] ?? []).find((thing) => thing !== b);
      if (!b || !c) return [];
      return (matched[subject] ?? []).map((one) => ({
        subject: one.object.id,
        relation,
        object: b.object.id,
        other: c.object.id,
      }));
    }
    return (matched[subject] ?? []).flatMap((one) =>
      (matched[object] ?? [])
        .filter((other) => other !== one)
        .map((other) => ({
          subject: one.object.id,
          relation,
          object: other.object.id,
        })),
    );
  });
}

/** The parts of the picture that a prompt asks the objects of a plan to be in: one goal an object. Depth is no place. */
export function placeGoals(prompt: string, plan: Plan, lexicon?: Lexicon): PlaceGoal[] {
  const { reading, matched } = matchPlan(prompt, plan, lexicon);
  return reading.places.flatMap(({ object, place, text }) =>
    place.column === undefined && place.row === undefined
      ? []
      : (matched[object] ?? []).map((one) => ({ subject: one.object.id, place, text })),
  );
}
