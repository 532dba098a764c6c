import { explainRelation, scoreRelation, RELATION_WORDS } from '../relations';
import type { SpatialRelation } from '../relations';
import type { PromptReading, PromptRelationRequest } from '../prompt/read';
import type { PromptRelation } from '../prompt/tokens';
import type { Check } from './check';
import type { PlannedThing } from './match';
import { missing } from './objects';

export function isSpatial(relation: PromptRelation): relation is SpatialRelation {
  return relation in RELATION_WORDS;
}

/** Checks a relation between all planned objects that answer to it: the worst pair decides. */
export function checkRelation(
  { subject, relation, object }: PromptRelationRequest,
  { objects }: PromptReading,
  matched: readonly (readonly PlannedThing[])[],
  done: boolean,
): Omit<Check, 'id'> {
  const subjects = matched[subject] ?? [];
  const others = matched[object] ?? [];
  const [a, b] = [objects[subject]?.name ?? '', objects[object]?.name ?? ''];
  const words = isSpatial(relation) ? RELATION_WORDS[relation] : relation;
  const head = {
    kind: 'relation' as const,
    text: `the ${a} is ${words} the ${b}`,
    objectIds: [...subjects, ...others].map((thing) => thing.object.id),
  };
  if (!isSpatial(relation)) {
    return { ...head, state: 'not-checked', reason: 'Boxes alone cannot show this.', score: null };
  }
  const absent = [...(subjects.length === 0 ? [a] : []), ...(others.length === 0 ? [b] : [])];
  if (absent.length > 0) return missing(head, absent, done);

  const results = subjects.flatMap(({ object: one }) =>
    others.flatMap(({ object: other }) => {
      if (!one.box || !other.box) return [];
      const [from, to] = [
        { name: one.name, box: one.box },
        { name: other.name, box: other.box },
      ];
      const { score } = scoreRelation(from.box, relation, to.box);
      return { score, reason: explainRelation(from, relation, to) };
    }),
  );
  const [first] = results;
  if (!first || results.length < subjects.length * others.length) {
    return { ...head, state: 'unknown', reason: 'Not every box is there yet.', score: null };
  }
  const worst = results.reduce((low, result) => (result.score < low.score ? result : low), first);
  return { ...head, ...worst, state: worst.score === 1 ? 'held' : 'broken' };
}
