/** How far a reference may lie from the picture, and how wide it may be, in grid units. */
export const REFERENCE_BOUNDS = { far: 4000, narrowest: 20, widest: 4000 } as const;
/** The faintest that a reference can be seen at. */
export const FAINTEST = 0.05;

/** Where a picture of these sides (px) lies at first: all of it within the picture, in the middle. */
export function placeInside(sides: { readonly width: number; readonly height: number }) {
  const scale = 1000 / Math.max(sides.width, sides.height);
  const width = Math.max(REFERENCE_BOUNDS.narrowest, Math.round(sides.width * scale));
  return {
    x: Math.round((1000 - width) / 2),
    y: Math.round((1000 - sides.height * scale) / 2),
    width,
  };
}
