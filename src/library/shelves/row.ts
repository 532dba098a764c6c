/** What lies on the shelves, as written; it is validated when it is read. */
export interface Stored {
  readonly id: string;
  /** The scene it belongs to. */
  readonly sceneId: string;
  readonly value: unknown;
  /** The bytes of its picture, for a painting or a reference. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

export type ShelfName = 'scenes' | 'paintings' | 'traces' | 'notes' | 'runs';
