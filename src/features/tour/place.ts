/** A rectangle in px of the window. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Px between the card, what it points at, and the edge of the window. */
const GAP = 12;

/**
 * Where a card of this size stands beside a target: below it, above it, at a side, whichever has room first; over the
 * target's lower part where nothing has.
 */
export function cardPlace(
  target: Rect,
  card: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const within = (at: number, size: number, room: number) => Math.max(GAP, Math.min(at, room - size - GAP));
  const left = within(target.left, card.width, window.width);
  const top = within(target.top, card.height, window.height);
  const below = target.top + target.height + GAP;
  if (below + card.height + GAP <= window.height) return { left, top: Math.max(GAP, below) };
  const above = target.top - GAP - card.height;
  if (above >= GAP) return { left, top: within(above, card.height, window.height) };
  const right = target.left + target.width + GAP;
  if (right + card.width + GAP <= window.width) return { left: Math.max(GAP, right), top };
  const before = target.left - GAP - card.width;
  if (before >= GAP) return { left: within(before, card.width, window.width), top };
  return { left, top: within(target.top + target.height - card.height, card.height, window.height) };
}
