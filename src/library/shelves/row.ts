/** What lies on the shelves, as written; it is validated when it is read. */
export interface Stored {
  readonly id: string;
  /** The scene it belongs to. */
  readonly sceneId: string;
  readonly value: unknown;
  /** PNG bytes, for a painting. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

export type ShelfName = 'scenes' | 'paintings' | 'traces' | 'notes' | 'runs';
