import { z } from 'zod';
import type { Column } from './columnsStore';

/** How wide an outer column may be, in px, and what the stage keeps between them. */
export const LEAST = 232;
export const MOST = 520;
export const LEAST_STAGE = 340;

const KEY = 'scenograph.columns';
const keptSchema = z.object({
  left: z.number().min(LEAST).max(MOST).exactOptional(),
  right: z.number().min(LEAST).max(MOST).exactOptional(),
});
type Kept = z.infer<typeof keptSchema>;

/**
 * The width that a column gets where `wanted` px are asked for and there is room for `room`; 0, which is closed, below
 * half of the least.
 */
export function widthFor(wanted: number, room: number): number {
  if (wanted < LEAST / 2) return 0;
  return Math.max(LEAST, Math.min(wanted, MOST, room));
}

/** How far a key moves the edge of a column, in px of its width; null for keys that mean nothing here. */
export function stepOf(key: string, shift: boolean, grows: 'ArrowLeft' | 'ArrowRight'): number | null {
  if (key === 'Home') return -Infinity;
  if (key === 'End') return Infinity;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const step = shift ? 64 : 16;
  return key === grows ? step : -step;
}

/** Px before anybody has moved a separator: a laptop's stage needs the room more. */
export function usualWidth(id: Column, window: number): number {
  const narrow = window < 1200;
  if (id === 'left') return narrow ? 272 : 320;
  return narrow ? 248 : 288;
}

/** The widths that a person gave; none where nothing is kept, or nothing that can be read. */
export function keptWidths(): Kept {
  try {
    return keptSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '{}')).data ?? {};
  } catch {
    return {};
  }
}

export function keepWidth(id: Column, width: number): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...keptWidths(), [id]: Math.round(width) }));
  } catch {
    // The next visit has the usual one.
  }
}
