import type { StoreApi } from 'zustand';
import { findObject, objectsOf } from '../../plan/plan';
import type { DocumentActions, DocumentState, DocumentStore } from './documentTypes';
import { pastLimit } from './fits';
import { forget, record } from './history';
import { keepObjects, modelObject, nextNumber, snapshotOf, withFlags, type Snapshot } from './snapshot';

/** One undo step with this name, and the change that it takes back. */
export function commit(s: DocumentState, label: string, change: Partial<Snapshot>): Partial<DocumentState> {
  return { ...record(s, label, snapshotOf(s)), ...change };
}

/** A run that writes into the document: one undo step, ended by any edit. `began` is told of each. */
export function streamActions(
  set: StoreApi<DocumentStore>['setState'],
  get: StoreApi<DocumentStore>['getState'],
  began: () => void,
): Pick<DocumentActions, 'beginStream' | 'stream' | 'endStream' | 'joinSteps'> {
  return {
    beginStream({ label, plan, tail, ids, nextObject }) {
      began();
      set((s) => {
        const revision = s.latestRevision + 1;
        // Another object than before, so that a run that writes nothing can be told.
        const begun = { ...plan };
        const objects = keepObjects(begun, s.objects);
        return {
          ...commit(s, label, { plan: begun, plannedFor: s.prompt, tail, objects, nextObject, revision }),
          latestRevision: revision,
          streaming: true,
          begun,
          pinned: ids.filter((id) => findObject(begun, id)?.box),
        };
      });
    },
    stream(plan, tail) {
      const before = get();
      if (!before.streaming) return false;
      const refused = pastLimit(before, { ...before, plan, tail });
      if (refused) {
        set({ refused, streaming: false });
        return false;
      }
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
    joinSteps() {
      const { past } = get();
      if (past.length > 1) set(forget);
    },
    endStream() {
      const s = get();
      if (!s.streaming) return;
      const step = s.past.at(-1);
      // A run that wrote nothing takes nothing away, and leaves no step unless a person changed something meanwhile.
      if (s.plan === s.begun && step) {
        const { prompt, name } = s;
        const objects = withFlags(step.snapshot.objects, s.objects);
        const kept = { ...step.snapshot, prompt, name, objects };
        const same =
          prompt === step.snapshot.prompt && name === step.snapshot.name && objects === step.snapshot.objects;
        set({ ...kept, ...(same && forget(s)) });
      }
      set({ streaming: false, begun: null, pinned: [] });
    },
  };
}
