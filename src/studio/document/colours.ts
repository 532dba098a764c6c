import type { ObjectId } from '../../plan/plan';

/** Hues defined by the theme as --object-1 .. --object-12. */
export const HUES = 12;

/**
 * The hue of an object, 1..12. Ids are numbered by first appearance and survive edits, so the number alone
 * gives an object the same hue in prose, box, row and timeline for as long as it lives.
 */
export function hueOf(id: ObjectId): number {
  const number = Number(/(\d+)$/.exec(id)?.[1] ?? 1);
  return ((number + HUES - 1) % HUES) + 1;
}

/** The hue as a CSS colour. */
export function colourOf(id: ObjectId): string {
  return `var(--object-${hueOf(id)})`;
}
