import type { PaintingEntry } from '../scenes/paintings';
import type { ReelFrame } from './frame';

/** The picture of a frame, as far as its rows are; null where none is painted yet or it is no longer kept. */
export function pictureOf(
  { painted }: ReelFrame,
  entries: readonly PaintingEntry[],
): { readonly url: string; readonly fraction: number } | null {
  const entry = entryOf({ painted }, entries);
  return entry && painted ? { url: entry.url, fraction: painted.decidedRows / painted.rows } : null;
}

/** The painting that a frame shows, or is on the way to; null where it is none, or no longer kept. */
export function entryOf(
  { painted }: Pick<ReelFrame, 'painted'>,
  entries: readonly PaintingEntry[],
): PaintingEntry | null {
  const id = painted?.pictures[painted.image];
  return entries.find((entry) => entry.id === id) ?? null;
}
