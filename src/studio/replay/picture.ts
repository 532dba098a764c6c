import type { PaintingEntry } from '../paintings';
import type { Frame } from './frame';

/** The picture of a frame, as far as its rows are; null where none is painted yet or it is no longer kept. */
export function pictureOf(
  { painted }: Frame,
  entries: readonly PaintingEntry[],
): { readonly url: string; readonly fraction: number } | null {
  const id = painted?.pictures[painted.image];
  const entry = id === undefined ? undefined : entries.find((other) => other.id === id);
  return entry && painted ? { url: entry.url, fraction: painted.decidedRows / painted.rows } : null;
}
