import type { PaintingRecord } from '../library/painting';

/** A painting with something to show it by. */
export interface PaintingEntry extends PaintingRecord {
  /** Object URL of the PNG, with the whole scene in its metadata. */
  readonly url: string;
}
