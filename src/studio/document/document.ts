import { documentWords as say } from '../../words/parts/studio/document';
import type { StateCreator } from 'zustand';
import { LIMITS, type Limit } from '../../library/limits';
import {
  addObject,
  deleteObjects,
  duplicateObjects,
  editProse,
  moveObject,
  renameObject,
  setBox,
  setBoxes,
} from '../../plan/edit';
import { placeObjects } from '../../plan/arrange/order';
import { findObject, objectsOf, samePlan, type ObjectId, type Plan } from '../../plan/plan';
import type { DocumentStore } from './documentTypes';
import { fitted, pastLimit } from './fits';
import { back, emptyHistory, forward, type History, type Step } from './history';
import { snapshotFrom } from './sceneFile';
import { commit, streamActions } from './streaming';
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

/** Pause in typing, in milliseconds, after which the next keystroke opens a new undo step. */
const TYPING_PAUSE = 1500;

/** The document: prompt, plan and objects with undo and redo. */
export function documentState(now: () => number = Date.now): StateCreator<DocumentStore> {
  return (set, get) => {
    let typedAt = -Infinity;

    /** What is typed, as far as there is room for it. */
    const fit = (before: string, text: string, limit: Limit): string => {
      const kept = fitted(before, text, limit);
      if (kept !== text) set({ refused: { limit, most: LIMITS[limit], found: text.length } });
      return kept;
    };
    /** One undo step. A change of the plan takes a new revision and ends a stream. False past a limit: nothing is made. */
    const step = (label: string, change: Partial<Snapshot>): boolean => {
      const before = get();
      const refused = change.plan ? pastLimit(before, { ...before, tail: '', ...change }) : null;
      if (refused) {
        set({ refused });
        return false;
      }
      typedAt = -Infinity;
      set((s) => {
        const planChanged = change.plan !== undefined && change.plan !== s.plan;
        // While a run writes, what isn't the plan joins the run's own step.
        if (s.streaming && !planChanged) return change;
        if (!planChanged) return commit(s, label, change);
        const revision = s.latestRevision + 1;
        // An edit keeps the prompt of the plan that it changed.
        const plannedFor = change.prompt ?? (s.plan.segments.length > 0 ? s.plannedFor : s.prompt);
        return {
          ...commit(s, label, { plannedFor, ...change, revision, tail: change.tail ?? '' }),
          latestRevision: revision,
          streaming: false,
        };
      });
      return true;
    };
    const editPlan = (label: string, edit: (plan: Plan) => Plan): boolean => {
      const s = get();
      const plan = edit(s.plan);
      if (samePlan(plan, s.plan)) return false;
      const nextObject = Math.max(s.nextObject, nextNumber(plan));
      return step(label, { plan, objects: keepObjects(plan, s.objects), nextObject });
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
    const nameOf = (id: ObjectId) => findObject(get().plan, id)?.name ?? say('object');
    const these = (ids: readonly ObjectId[]) =>
      ids.length === 1 && ids[0] !== undefined ? nameOf(ids[0]) : say('objects', { count: ids.length });
    const travel = (step: (History<Snapshot> & Step<Snapshot>) | null) => {
      typedAt = -Infinity;
      if (!step) return null;
      const { label, snapshot, ...history } = step;
      set({ ...snapshot, ...history, streaming: false });
      return label;
    };

    const open = (snapshot: Snapshot, label: string) => {
      typedAt = -Infinity;
      set((s) => ({
        ...commit(s, label, snapshot),
        latestRevision: Math.max(s.latestRevision, snapshot.revision),
        streaming: false,
      }));
    };

    const first = emptySnapshot(now());
    return {
      ...first,
      ...emptyHistory<Snapshot>(),
      latestRevision: 0,
      streaming: false,
      pinned: [],
      begun: null,
      refused: null,

      setPrompt(text) {
        const prompt = fit(get().prompt, text, 'prompt');
        if (prompt === get().prompt) return;
        const time = now();
        const continues = time - typedAt < TYPING_PAUSE;
        if (continues) set({ prompt });
        else step(say('typing'), { prompt });
        typedAt = time;
      },
      setName(text) {
        const name = fit(get().name, text, 'sceneName');
        if (name !== get().name) step(say('nameScene'), { name });
      },
      setBoxes(boxes, label) {
        const ids = Object.keys(boxes).filter(unlocked);
        const wanted = new Map(
          ids.flatMap((id) => {
            const box = boxes[id];
            return box ? [[id, box] as const] : [];
          }),
        );
        editPlan(label ?? say('move', { what: these(ids) }), (plan) => setBoxes(plan, wanted));
      },
      rename(id, name) {
        if (!unlocked(id)) return;
        const clean = fit(nameOf(id), name.trim(), 'objectName').trim();
        if (!clean || clean === nameOf(id)) return;
        editPlan(say('rename', { what: nameOf(id) }), (plan) => renameObject(plan, id, clean));
      },
      remove(ids) {
        const free = ids.filter(unlocked);
        if (free.length > 0)
          editPlan(say('delete', { what: these(free) }), (plan) => deleteObjects(plan, free));
      },
      add: (name, box) => get().addAll([{ name, box }])[0] ?? null,
      addAll(things, label) {
        const { plan, objects, nextObject } = get();
        const made = things.map(({ name, box }, i) => ({
          id: `o${nextObject + i}`,
          name: fit('', name, 'objectName'),
          box,
        }));
        const what = made.length === 1 ? (made[0]?.name ?? '') : say('objects', { count: made.length });
        const ids = made.map(({ id }) => id);
        if (made.length === 0) return [];
        const added = step(label ?? say('add', { what }), {
          plan: made.reduce((result, object) => addObject(result, object), plan),
          objects: { ...objects, ...Object.fromEntries(ids.map((id) => [id, blankObject])) },
          nextObject: nextObject + made.length,
        });
        return added ? ids : [];
      },
      duplicate(ids, boxes = {}) {
        const { plan, objects, nextObject } = get();
        const known = ids.filter((id) => objects[id]);
        if (known.length === 0) return [];
        const copies = known.map((_, i) => `o${nextObject + i}`);
        const added = Object.fromEntries(copies.map((id) => [id, blankObject]));
        const places = new Map(
          known.flatMap((id, i) => {
            const [copy, box] = [copies[i], boxes[id]];
            return copy && box ? [[copy, box] as const] : [];
          }),
        );
        const copied = setBoxes(duplicateObjects(plan, known, copies), places);
        const made = step(say('duplicate', { what: these(known) }), {
          plan: copied,
          objects: { ...objects, ...added },
          nextObject: nextObject + copies.length,
        });
        return made ? copies : [];
      },
      move(id, delta) {
        editPlan(say('reorder', { what: nameOf(id) }), (plan) => moveObject(plan, id, delta));
      },
      place(ids, at) {
        editPlan(say('reorder', { what: these(ids) }), (plan) => placeObjects(plan, ids, at));
      },
      setLocked(ids, locked) {
        patchObjects(say(locked ? 'lock' : 'unlock', { what: these(ids) }), ids, { locked });
      },
      setHidden(ids, hidden) {
        patchObjects(say(hidden ? 'hide' : 'show', { what: these(ids) }), ids, { hidden });
      },
      resetToModel(id) {
        const object = get().objects[id];
        if (!object || object.locked) return;
        const { modelBox, modelName } = object;
        editPlan(say('reset', { what: nameOf(id) }), (plan) => {
          const named = modelName && modelName !== nameOf(id) ? renameObject(plan, id, modelName) : plan;
          const box = findObject(named, id)?.box;
          return modelBox && !sameBox(box, modelBox) ? setBox(named, id, modelBox) : named;
        });
      },
      change: editPlan,
      editProse(index, text) {
        editPlan(say('editText'), (plan) => editProse(plan, index, text));
      },
      replacePlan(plan, { fromModel, label = say('replacePlan'), prompt }) {
        const before = get();
        const objects = Object.fromEntries(
          objectsOf(plan).map((o) => {
            const [known, old] = [before.objects[o.id], findObject(before.plan, o.id)];
            const stays = known?.locked && old && old.name === o.name && sameBox(old.box, o.box);
            return [o.id, stays ? known : fromModel ? modelObject(o) : blankObject];
          }),
        );
        const nextObject = nextNumber(plan);
        return step(label, { plan, objects, nextObject, ...(prompt !== undefined && { prompt }) });
      },
      load: (scene) => open(snapshotFrom(scene), say('openScene')),
      newScene: () => open(emptySnapshot(now()), say('newScene')),
      visit: open,
      reserveRevisions: (upTo) => set((s) => (upTo > s.latestRevision ? { latestRevision: upTo } : {})),
      undo: () => travel(back(get(), snapshotOf(get()))),
      redo: () => travel(forward(get(), snapshotOf(get()))),

      ...streamActions(set, get, () => (typedAt = -Infinity)),
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
