import { clampCoordinate } from '../box';
import type { ObjectId } from '../plan';
import type { CoordinateReader } from './coordinates';

/** An object that is still being written. */
export interface PendingObject {
  readonly id: ObjectId;
  /** The name so far. */
  readonly name: string;
  /** The coordinates known so far, once the box has begun. */
  readonly corner?: { readonly x1?: number; readonly y1?: number; readonly x2?: number };
}

/** What the parser is in the middle of. `start` is where it began; texts are kept verbatim. */
export type State =
  | { readonly at: 'prose' | 'after-end' }
  | { readonly at: 'name'; readonly start: number; name: string }
  | { readonly at: 'gap'; readonly start: number; readonly name: string; white: string }
  | {
      readonly at: 'box';
      readonly start: number;
      readonly name: string;
      readonly white: string;
      readonly coordinates: CoordinateReader;
      text: string;
    }
  | {
      readonly at: 'close';
      readonly start: number;
      readonly before: string;
      readonly expected: string;
      readonly repaired: boolean;
      white: string;
    };

/** The object that is half known in this state. `newId` names one that is not in the plan yet. */
export function pendingOf(state: State, newId: () => ObjectId, lastId: ObjectId): PendingObject | null {
  if (state.at === 'name') return { id: newId(), name: state.name };
  if (state.at !== 'gap' && state.at !== 'box') return null;
  const object = { id: lastId, name: state.name };
  if (state.at === 'gap') return object;
  const [x1, y1, x2] = state.coordinates.values.map(clampCoordinate);
  return {
    ...object,
    corner: {
      ...(x1 === undefined ? {} : { x1 }),
      ...(y1 === undefined ? {} : { y1 }),
      ...(x2 === undefined ? {} : { x2 }),
    },
  };
}
