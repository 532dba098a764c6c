import { GRID as PICTURE, type Box, type Point } from '../../../plan/box';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How the picture lies on the stage: px = offset + units * scale, units being those of the 1000-grid. */
export interface Viewport {
  /** CSS px a picture unit. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const SMALLEST = 0.04;
const LARGEST = 16;
/** So much of the picture always stays on the stage, in px. */
const KEPT_IN_SIGHT = 56;

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

export const toPicture = (viewport: Viewport, px: Point): Point => ({
  x: (px.x - viewport.x) / viewport.scale,
  y: (px.y - viewport.y) / viewport.scale,
});

export const toStage = (viewport: Viewport, units: Point): Point => ({
  x: viewport.x + units.x * viewport.scale,
  y: viewport.y + units.y * viewport.scale,
});

/** Keeps a strip of the picture on the stage, so that it cannot be lost. */
export function keepInSight(viewport: Viewport, size: Size): Viewport {
  const side = PICTURE * viewport.scale;
  return {
    scale: viewport.scale,
    x: clamp(viewport.x, KEPT_IN_SIGHT - side, size.width - KEPT_IN_SIGHT),
    y: clamp(viewport.y, KEPT_IN_SIGHT - side, size.height - KEPT_IN_SIGHT),
  };
}

/** Room kept free around what is shown, px. */
export interface Margins {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** Shows `box` (the whole picture by default) as large as it goes, in the middle of the room inside the margins. */
export function fit(
  size: Size,
  { side, top, bottom }: Margins,
  box: Box = { x1: 0, y1: 0, x2: PICTURE, y2: PICTURE },
): Viewport {
  const room = {
    width: Math.max(size.width - 2 * side, 32),
    height: Math.max(size.height - top - bottom, 32),
  };
  const wanted = Math.min(room.width / (box.x2 - box.x1), room.height / (box.y2 - box.y1));
  const scale = clamp(wanted, SMALLEST, LARGEST);
  return {
    scale,
    x: size.width / 2 - ((box.x1 + box.x2) / 2) * scale,
    y: top + room.height / 2 - ((box.y1 + box.y2) / 2) * scale,
  };
}

/** Scales by `factor` and leaves the stage point `at` (px) where it is. */
export function zoomAt(viewport: Viewport, size: Size, at: Point, factor: number): Viewport {
  const scale = clamp(viewport.scale * factor, SMALLEST, LARGEST);
  const ratio = scale / viewport.scale;
  return keepInSight(
    { scale, x: at.x - (at.x - viewport.x) * ratio, y: at.y - (at.y - viewport.y) * ratio },
    size,
  );
}

export const zoomTo = (viewport: Viewport, size: Size, scale: number): Viewport =>
  zoomAt(viewport, size, { x: size.width / 2, y: size.height / 2 }, scale / viewport.scale);

export const panBy = (viewport: Viewport, size: Size, dx: number, dy: number): Viewport =>
  keepInSight({ scale: viewport.scale, x: viewport.x + dx, y: viewport.y + dy }, size);

/** The same picture point in the middle of the stage after the stage changed its size. */
export const recentre = (viewport: Viewport, from: Size, to: Size): Viewport =>
  keepInSight(
    {
      scale: viewport.scale,
      x: viewport.x + (to.width - from.width) / 2,
      y: viewport.y + (to.height - from.height) / 2,
    },
    to,
  );

/** Two fingers: the midpoint pans, the spread zooms. Points in stage px. */
export function pinch(
  viewport: Viewport,
  size: Size,
  before: readonly [Point, Point],
  after: readonly [Point, Point],
): Viewport {
  const middle = ([a, b]: readonly [Point, Point]): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const spread = ([a, b]: readonly [Point, Point]) => Math.max(Math.hypot(a.x - b.x, a.y - b.y), 1);
  const [from, to] = [middle(before), middle(after)];
  const panned = panBy(viewport, size, to.x - from.x, to.y - from.y);
  return zoomAt(panned, size, to, spread(after) / spread(before));
}
