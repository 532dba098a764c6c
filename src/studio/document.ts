import { create, type StateCreator } from 'zustand';
import type { Box } from '../plan/box';
import {
  addObject,
  deleteObjects,
  duplicateObjects,
  editProse,
  moveObject,
  renameObject,
  setBox,
} from '../plan/edit';
import { emptyPlan, objectsOf, type ObjectId, type Plan } from '../plan/plan';
import { back, emptyHistory, forward, record, type History, type Step } from './history';
import {
  blankObject,
  emptySnapshot,
  keepObjects,
  modelObject,
  nextNumber,
  sameBox,
  snapshotOf,
  type ObjectState,
  type Snapshot,
} from './snapshot';

export type { ObjectState, Snapshot } from './snapshot';

export interface DocumentState extends Snapshot, History<Snapshot> {
  /** The highest revision given out so far in the scene. */
  readonly latestRevision: number;
  /** True while a run writes into the plan. Any edit of the plan ends it. */
  readonly streaming: boolean;
  /** Ids that were there when the run began: their model boxes are not touched by it. */
  readonly pinned: readonly ObjectId[];
}

export interface DocumentActions {
  /** Typing coalesces into one undo step until a pause or another action. */
  setPrompt(prompt: string): void;
  /** Names the scene. */
  setName(name: string): void;
  /** End of a move or resize: one step for all boxes. Locked and unknown objects are left alone. */
  setBoxes(boxes: Readonly<Record<ObjectId, Box>>): void;
  rename(id: ObjectId, name: string): void;
  remove(ids: readonly ObjectId[]): void;
  /** Adds an object on top of the others and returns its id. */
  add(name: string, box: Box): ObjectId;
  /** Copies objects, each right above its original, and returns the new ids in the order of `ids`. */
  duplicate(ids: readonly ObjectId[]): ObjectId[];
  /** Moves an object by `delta` places in the order of mention; +1 is one nearer to the viewer. */
  move(id: ObjectId, delta: number): void;
  setLocked(ids: readonly ObjectId[], on: boolean): void;
  setHidden(ids: readonly ObjectId[], on: boolean): void;
  /** Gives the object the model's own box and name back. */
  resetToModel(id: ObjectId): void;
  /** Replaces the text of the prose segment at `index` in `plan.segments`. */
  editProse(index: number, text: string): void;
  replacePlan(plan: Plan, options: { readonly fromModel: boolean; readonly label?: string }): void;
  /** Opens another scene; undo brings the present one back. */
  open(snapshot: Snapshot, label?: string): void;
  newScene(): void;
  /** Goes back one step and says what was undone; null when there was nothing. */
  undo(): string | null;
  redo(): string | null;
  /** A run begins to write: opens one undo step. `fresh` clears the plan first. */
  beginStream(options: { readonly fresh: boolean }): void;
  /** The plan so far. Returns false, changing nothing, when an edit has ended the stream. */
  stream(plan: Plan, tail: string): boolean;
  endStream(): void;
  /** Replaces everything without an undo step (restoring at start). */
  restore(snapshot: Snapshot, latestRevision: number): void;
}

export type DocumentStore = DocumentState & DocumentActions;

/** Pause in typing, in milliseconds, after which the next keystroke opens a new undo step. */
const TYPING_PAUSE = 1500;

function commit(s: DocumentState, label: string, change: Partial<Snapshot>): Partial<DocumentState> {
  return { ...record(s, label, snapshotOf(s)), ...change };
}

/** The document: prompt, plan and objects with undo and redo. */
export function documentState(now: () => number = Date.now): StateCreator<DocumentStore> {
  return (set, get) => {
    let typedAt = -Infinity;

    /** One undo step. A change of the plan takes a new revision and ends a stream. */
    const step = (label: string, change: Partial<Snapshot>) => {
      typedAt = -Infinity;
      set((s) => {
        const planChanged = change.plan !== undefined && change.plan !== s.plan;
        // While a run writes, what isn't the plan joins the run's own step.
        if (s.streaming && !planChanged) return change;
        if (!planChanged) return commit(s, label, change);
        const revision = s.latestRevision + 1;
        return {
          ...commit(s, label, { ...change, revision, tail: change.tail ?? '' }),
          latestRevision: revision,
          streaming: false,
        };
      });
    };
    const editPlan = (label: string, edit: (plan: Plan) => Plan) => {
      const s = get();
      const plan = edit(s.plan);
      if (plan !== s.plan) step(label, { plan, objects: keepObjects(plan, s.objects) });
    };
    const patchObjects = (label: string, ids: readonly ObjectId[], patch: Partial<ObjectState>) => {
      const { objects } = get();
      const changed = ids.filter((id) => objects[id] && differs(objects[id], patch));
      if (changed.length === 0) return;
      const next = { ...objects };
      for (const id of changed) next[id] = { ...(objects[id] ?? blankObject), ...patch };
      step(label, { objects: next });
    };
    const unlocked = (id: ObjectId) => get().objects[id]?.locked === false;
    const nameOf = (id: ObjectId) => objectsOf(get().plan).find((o) => o.id === id)?.name ?? 'object';
    const these = (ids: readonly ObjectId[]) =>
      ids.length === 1 && ids[0] !== undefined ? nameOf(ids[0]) : `${ids.length} objects`;
    const travel = (step: (History<Snapshot> & Step<Snapshot>) | null) => {
      typedAt = -Infinity;
      if (!step) return null;
      const { label, snapshot, ...history } = step;
      set({ ...snapshot, ...history, streaming: false });
      return label;
    };

    const first = emptySnapshot(now());
    return {
      ...first,
      ...emptyHistory<Snapshot>(),
      latestRevision: 0,
      streaming: false,
      pinned: [],

      setPrompt(prompt) {
        if (prompt === get().prompt) return;
        const time = now();
        const continues = time - typedAt < TYPING_PAUSE;
        if (continues) set({ prompt });
        else step('typing', { prompt });
        typedAt = time;
      },
      setName(name) {
        if (name !== get().name) step('name of the scene', { name });
      },
      setBoxes(boxes) {
        const ids = Object.keys(boxes).filter(unlocked);
        editPlan(`move ${these(ids)}`, (plan) =>
          ids.reduce((p, id) => {
            const box = boxes[id];
            const old = objectsOf(p).find((o) => o.id === id)?.box;
            return !box || (old && sameBox(old, box)) ? p : setBox(p, id, box);
          }, plan),
        );
      },
      rename(id, name) {
        const clean = name.trim();
        if (!clean || clean === nameOf(id) || !unlocked(id)) return;
        editPlan(`rename ${nameOf(id)}`, (plan) => renameObject(plan, id, clean));
      },
      remove(ids) {
        const free = ids.filter(unlocked);
        if (free.length > 0) editPlan(`delete ${these(free)}`, (plan) => deleteObjects(plan, free));
      },
      add(name, box) {
        const { plan, objects, nextObject } = get();
        const id = `o${nextObject}`;
        step(`add ${name}`, {
          plan: addObject(plan, { id, name, box }),
          objects: { ...objects, [id]: blankObject },
          nextObject: nextObject + 1,
        });
        return id;
      },
      duplicate(ids) {
        const { plan, objects, nextObject } = get();
        const known = ids.filter((id) => objects[id]);
        if (known.length === 0) return [];
        const copies = known.map((_, i) => `o${nextObject + i}`);
        const added = Object.fromEntries(copies.map((id) => [id, blankObject]));
        step(`duplicate ${these(known)}`, {
          plan: duplicateObjects(plan, known, copies),
          objects: { ...objects, ...added },
          nextObject: nextObject + copies.length,
        });
        return copies;
      },
      move(id, delta) {
        editPlan(`reorder ${nameOf(id)}`, (plan) => moveObject(plan, id, delta));
      },
      setLocked(ids, locked) {
        patchObjects(`${locked ? 'lock' : 'unlock'} ${these(ids)}`, ids, { locked });
      },
      setHidden(ids, hidden) {
        patchObjects(`${hidden ? 'hide' : 'show'} ${these(ids)}`, ids, { hidden });
      },
      resetToModel(id) {
        const object = get().objects[id];
        if (!object || object.locked) return;
        const { modelBox, modelName } = object;
        editPlan(`reset ${nameOf(id)}`, (plan) => {
          const named = modelName && modelName !== nameOf(id) ? renameObject(plan, id, modelName) : plan;
          const box = objectsOf(named).find((o) => o.id === id)?.box;
          return modelBox && !(box && sameBox(box, modelBox)) ? setBox(named, id, modelBox) : named;
        });
      },
      editProse(index, text) {
        editPlan('edit text', (plan) => editProse(plan, index, text));
      },
      replacePlan(plan, { fromModel, label = 'replace the plan' }) {
        const objects = Object.fromEntries(
          objectsOf(plan).map((o) => [o.id, fromModel ? modelObject(o) : blankObject]),
        );
        step(label, { plan, objects, nextObject: nextNumber(plan) });
      },
      open(snapshot, label = 'open a scene') {
        typedAt = -Infinity;
        set((s) => ({
          ...commit(s, label, snapshot),
          latestRevision: Math.max(s.latestRevision, snapshot.revision),
          streaming: false,
        }));
      },
      newScene() {
        get().open(emptySnapshot(now()), 'new scene');
      },
      undo: () => travel(back(get(), snapshotOf(get()))),
      redo: () => travel(forward(get(), snapshotOf(get()))),

      beginStream({ fresh }) {
        typedAt = -Infinity;
        set((s) => {
          const revision = s.latestRevision + 1;
          const cleared = { plan: emptyPlan, objects: {}, nextObject: 1, tail: '' };
          const plan = fresh ? cleared : { plan: { ...s.plan, complete: false } };
          return {
            ...commit(s, fresh ? 'plan' : 'go on', { ...plan, revision }),
            latestRevision: revision,
            streaming: true,
            pinned: fresh ? [] : Object.keys(s.objects),
          };
        });
      },
      stream(plan, tail) {
        if (!get().streaming) return false;
        set((s) => {
          const objects = Object.fromEntries(
            objectsOf(plan).map((o) => {
              const known = s.objects[o.id];
              return [
                o.id,
                known && s.pinned.includes(o.id)
                  ? known
                  : { ...modelObject(o), locked: known?.locked ?? false, hidden: known?.hidden ?? false },
              ];
            }),
          );
          return { plan, tail, objects, nextObject: Math.max(s.nextObject, nextNumber(plan)) };
        });
        return true;
      },
      endStream() {
        if (get().streaming) set({ streaming: false, pinned: [] });
      },
      restore(snapshot, latestRevision) {
        typedAt = -Infinity;
        set({
          ...snapshot,
          ...emptyHistory<Snapshot>(),
          latestRevision: Math.max(latestRevision, snapshot.revision),
          streaming: false,
        });
      },
    };
  };
}

function differs(state: ObjectState, patch: Partial<ObjectState>): boolean {
  return (Object.keys(patch) as (keyof ObjectState)[]).some((key) => state[key] !== patch[key]);
}

/** The open scene. */
export const useDocument = create<DocumentStore>(documentState());
