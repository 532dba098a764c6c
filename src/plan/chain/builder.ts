import type { Box } from '../box';
import type { ObjectId, Plan, Segment } from '../plan';

/** Collects the segments of a plan as a parser settles them. */
export interface PlanBuilder {
  /** Adds prose; it merges with prose just before it. */
  prose(text: string): void;
  object(id: ObjectId, name: string): void;
  /** Gives the last object its box. */
  box(box: Box): void;
  complete(): void;
  lastId(): ObjectId;
  /** The plan so far: the same value until something is added. */
  plan(): Plan;
}

export function createPlanBuilder(): PlanBuilder {
  const segments: Segment[] = [];
  let isComplete = false;
  let snapshot: Plan | null = null;
  let lastObject = -1;

  return {
    prose(text) {
      if (text === '') return;
      snapshot = null;
      const last = segments.at(-1);
      if (last?.kind !== 'prose') segments.push({ kind: 'prose', text });
      else segments[segments.length - 1] = { kind: 'prose', text: last.text + text };
    },
    object(id, name) {
      snapshot = null;
      lastObject = segments.push({ kind: 'object', id, name, box: null }) - 1;
    },
    box(box) {
      snapshot = null;
      const object = segments[lastObject];
      if (object?.kind === 'object') segments[lastObject] = { ...object, box };
    },
    complete() {
      snapshot = null;
      isComplete = true;
    },
    lastId() {
      const object = segments[lastObject];
      return object?.kind === 'object' ? object.id : '';
    },
    plan() {
      return (snapshot ??= { segments: [...segments], complete: isComplete });
    },
  };
}
