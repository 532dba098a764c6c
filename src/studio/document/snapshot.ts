import { v4 as newId } from 'uuid';
import type { Box } from '../../plan/box';
import { emptyPlan, objectsOf, type ObjectId, type Plan } from '../../plan/plan';

/** What the studio knows of an object beyond the chain text. */
export interface ObjectState {
  /** A locked object can't be moved, resized, renamed or deleted. */
  readonly locked: boolean;
  /** A hidden object isn't drawn on the stage; it stays in the chain. */
  readonly hidden: boolean;
  /** The box and name as the model wrote them; null for an object that a person added. */
  readonly modelBox: Box | null;
  readonly modelName: string | null;
}

/** Everything that undo and redo restore. */
export interface Snapshot {
  /** Id of the scene. */
  readonly id: string;
  readonly name: string;
  readonly prompt: string;
  readonly plan: Plan;
  /** The prompt that the plan was made for; another one makes the plan stale. */
  readonly plannedFor: string;
  readonly objects: Readonly<Record<ObjectId, ObjectState>>;
  /**
   * Identifies the plan's content: every change of the plan takes a number never used before in the scene,
   * and undo brings the old number back with the old plan.
   */
  readonly revision: number;
  /** Text that the model wrote after the last finished segment of `plan` (half an object); '' after any edit. */
  readonly tail: string;
  /** Number of the next object id. */
  readonly nextObject: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** An empty scene. */
export function emptySnapshot(now: number): Snapshot {
  return {
    id: newId(),
    name: '',
    prompt: '',
    plan: emptyPlan,
    plannedFor: '',
    objects: {},
    revision: 0,
    tail: '',
    nextObject: 1,
    createdAt: now,
  };
}

/** The undoable part of a larger state. */
export function snapshotOf(s: Snapshot): Snapshot {
  const { id, name, prompt, plan, plannedFor, objects, revision, tail, nextObject, createdAt } = s;
  return { id, name, prompt, plan, plannedFor, objects, revision, tail, nextObject, createdAt };
}

/** The state of an object that a person added. */
export const blankObject: ObjectState = { locked: false, hidden: false, modelBox: null, modelName: null };

/** The state of an object as the model has just written it. */
export function modelObject(object: { readonly name: string; readonly box: Box | null }): ObjectState {
  return { ...blankObject, modelBox: object.box, modelName: object.name };
}

/** States for exactly the objects of `plan`: known ones kept, others as if added by a person. */
export function keepObjects(plan: Plan, objects: Snapshot['objects']): Snapshot['objects'] {
  return Object.fromEntries(objectsOf(plan).map((o) => [o.id, objects[o.id] ?? blankObject]));
}

/** The states with the locks and visibility of `now`; the very same where these are as they were. */
export function withFlags(states: Snapshot['objects'], now: Snapshot['objects']): Snapshot['objects'] {
  const changed = Object.entries(states).flatMap(([id, state]) => {
    const { locked, hidden } = now[id] ?? state;
    return locked === state.locked && hidden === state.hidden
      ? []
      : [[id, { ...state, locked, hidden }] as const];
  });
  return changed.length === 0 ? states : { ...states, ...Object.fromEntries(changed) };
}

/** The number after the highest in ids of the form `o12`. */
export function nextNumber(plan: Plan): number {
  return 1 + Math.max(0, ...objectsOf(plan).map((o) => Number(/^o(\d+)$/.exec(o.id)?.[1] ?? 0)));
}

export function sameBox(a: Box | null | undefined, b: Box | null | undefined): boolean {
  if (!a || !b) return a === b;
  return a.x1 === b.x1 && a.y1 === b.y1 && a.x2 === b.x2 && a.y2 === b.y2;
}

/** True when the plan is unfinished, so that the model can go on from it. */
export function canResume({ plan, tail }: Snapshot): boolean {
  return !plan.complete && (plan.segments.length > 0 || tail !== '');
}

/** True when the plan was made for another prompt than the present one. */
export function isStale({
  plan,
  prompt,
  plannedFor,
}: Pick<Snapshot, 'plan' | 'prompt' | 'plannedFor'>): boolean {
  return plan.segments.length > 0 && prompt.trim() !== plannedFor.trim();
}

/** True when a person has changed what the model wrote of an object. */
export function isChanged(
  object: { readonly name: string; readonly box: Box | null },
  { modelBox, modelName }: ObjectState,
): boolean {
  const moved = modelBox !== null && !sameBox(modelBox, object.box);
  return moved || (modelName !== null && modelName !== object.name);
}

/** True for a scene in which there is nothing: it is not kept. */
export function isBlank(s: Snapshot): boolean {
  return s.prompt === '' && s.name === '' && s.plan.segments.length === 0 && s.tail === '';
}
