import type { Excess } from '../../library/limits';
import type { SceneFile } from '../../library/scene';
import type { Box } from '../../plan/box';
import type { ObjectId, Plan } from '../../plan/plan';
import type { History } from './history';
import type { Snapshot } from './snapshot';

/** What a run that writes into the document begins with. */
export interface StreamStart {
  /** Names the undo step. */
  readonly label: string;
  /** The settled part of what is there, and the rest of its text. */
  readonly plan: Plan;
  readonly tail: string;
  /** Ids of its objects in order of mention, and the number of the first new one. */
  readonly ids: readonly ObjectId[];
  readonly nextObject: number;
}

export interface DocumentState extends Snapshot, History<Snapshot> {
  /** The highest revision given out so far in the scene. */
  readonly latestRevision: number;
  /** True while a run writes into the plan. Any edit of the plan ends it. */
  readonly streaming: boolean;
  /** Ids that were there when the run began: their model boxes are not touched by it. */
  readonly pinned: readonly ObjectId[];
  /** The plan that the run began with, while it runs. */
  readonly begun: Plan | null;
  /** What was refused last, or cut, because a scene may not hold more of it. */
  readonly refused: Excess | null;
}

/** What would grow the scene past a limit is refused, and text is kept as far as it fits: `refused` says which. */
export interface DocumentActions {
  /** Typing coalesces into one undo step until a pause or another action. */
  setPrompt(prompt: string): void;
  /** Names the scene. */
  setName(name: string): void;
  /** End of a move or resize: one step for all boxes. Locked and unknown objects are left alone. */
  setBoxes(boxes: Readonly<Record<ObjectId, Box>>, label?: string): void;
  rename(id: ObjectId, name: string): void;
  remove(ids: readonly ObjectId[]): void;
  /** Adds an object on top of the others and returns its id; null when the plan is full. */
  add(name: string, box: Box): ObjectId | null;
  /** Adds several on top, in this order, as one step; returns their ids, none when the plan is full. */
  addAll(
    things: readonly { readonly name: string; readonly box: Box | null }[],
    label?: string,
  ): readonly ObjectId[];
  /** Copies objects, each right above its original (at `boxes`, where given), and returns the new ids in the order of `ids`; none when the plan is full. */
  duplicate(ids: readonly ObjectId[], boxes?: Readonly<Record<ObjectId, Box>>): ObjectId[];
  /** Moves an object by `delta` places in the order of mention; +1 is one nearer to the viewer. */
  move(id: ObjectId, delta: number): void;
  /** Moves objects together, so that `at` of the others stand before them. */
  place(ids: readonly ObjectId[], at: number): void;
  setLocked(ids: readonly ObjectId[], on: boolean): void;
  setHidden(ids: readonly ObjectId[], on: boolean): void;
  /** Gives the object the model's own box and name back. */
  resetToModel(id: ObjectId): void;
  /** Several edits of the plan as one undo step with this label. False where nothing changes, or when refused. */
  change(label: string, edit: (plan: Plan) => Plan): boolean;
  /** Replaces the text of the prose segment at `index` in `plan.segments`. */
  editProse(index: number, text: string): void;
  /** Another plan, and prompt if given; an object that is locked and in both as it was stays locked. False when refused. */
  replacePlan(
    plan: Plan,
    options: { readonly fromModel: boolean; readonly label?: string; readonly prompt?: string },
  ): boolean;
  /** Opens another scene; undo brings the present one back. */
  load(scene: SceneFile): void;
  newScene(): void;
  /** Goes to another state of the scene, as one undo step with this label. */
  visit(snapshot: Snapshot, label: string): void;
  /** Revisions up to this one were given out before: none of them is given out again. */
  reserveRevisions(upTo: number): void;
  /** Makes the last step a part of the one before it. */
  joinSteps(): void;
  /** Goes back one step and says what was undone; null when there was nothing. */
  undo(): string | null;
  redo(): string | null;
  /** A run begins to write: opens one undo step, with the plan that the run goes on from. */
  beginStream(start: StreamStart): void;
  /** The plan so far. Returns false, changing nothing, when an edit has ended the stream, or the plan is full. */
  stream(plan: Plan, tail: string): boolean;
  endStream(): void;
  /** Replaces everything without an undo step (restoring at start). */
  restore(snapshot: Snapshot, latestRevision: number): void;
}

export type DocumentStore = DocumentState & DocumentActions;
