import { matchObjects, readThing } from '../check/match';
import { isSpatial } from '../check/relation';
import { objectsOf } from '../plan';
import type { Plan } from '../plan';
import { createWordBook } from '../prompt/lexicon';
import type { Lexicon } from '../prompt/lexicon';
import { readPrompt } from '../prompt/read';
import type { RelationGoal } from './tidy';

/** The spatial relations that a prompt asks of the objects of a plan: one goal a pair. */
export function relationGoals(prompt: string, plan: Plan, lexicon?: Lexicon): RelationGoal[] {
  const { objects, relations } = readPrompt(prompt, lexicon);
  const book = createWordBook(lexicon);
  const matched = matchObjects(
    objects,
    objectsOf(plan).map((object) => readThing(object, book)),
  );
  return relations.flatMap(({ subject, relation, object }) => {
    if (!isSpatial(relation)) return [];
    return (matched[subject] ?? []).flatMap((one) =>
      (matched[object] ?? []).map((other) => ({
        subject: one.object.id,
        relation,
        object: other.object.id,
      })),
    );
  });
}
