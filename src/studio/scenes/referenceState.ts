import { createStore } from 'zustand';
import type { ReferenceRecord } from '../../library/reference/record';

/** A reference with something to show it by. */
export interface Reference extends ReferenceRecord {
  /** Object URL of its picture. */
  readonly url: string;
}

export interface ReferenceState {
  /** The scene that it belongs to. */
  readonly sceneId: string | null;
  /** The picture under the plan; null where there is none. */
  readonly reference: Reference | null;
}

/** The picture under the plan of the open scene; only its controller writes it. */
export const createReferenceStore = () =>
  createStore<ReferenceState>(() => ({ sceneId: null, reference: null }));

type Changes = Partial<Pick<ReferenceRecord, 'x' | 'y' | 'width' | 'opacity' | 'locked'>>;

export interface ReferenceController {
  /** Shows what lies under the plan of a scene. */
  show(sceneId: string): Promise<void>;
  /** Lays a photo or a sketch under the plan, in place of one that is there. It never leaves this device. False where it can't be shown. */
  bring(file: Blob): Promise<boolean>;
  change(changes: Changes): void;
  /** Takes it away and offers to bring it back. */
  remove(): void;
  dispose(): void;
}
