import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { GRID, type Box, type Point } from '../../plan/box';
import {
  fit,
  panBy,
  pinch,
  recentre,
  zoomAt,
  zoomTo,
  type Margins,
  type Size,
  type Viewport,
} from './model/viewport';

/** Room around the fitted picture: for pills and handles, for the tools, and for the eye. */
export const margins = ({ width, height }: Size): Margins =>
  Math.min(width, height) < 480 ? { side: 20, top: 28, bottom: 64 } : { side: 60, top: 52, bottom: 60 };
const doubled = ({ side, top, bottom }: Margins): Margins => ({
  side: 2 * side,
  top: 2 * top,
  bottom: 2 * bottom,
});
const ZOOM_STEP = 1.25;

export interface ViewportControls {
  readonly size: Size;
  readonly viewport: Viewport;
  /** The viewport as of the last event, ahead of the next render. */
  readonly current: () => Viewport;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (at: Point, factor: number) => void;
  readonly pinch: (before: readonly [Point, Point], after: readonly [Point, Point]) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly fitBox: (box: Box) => void;
  /** One pixel of the picture to one CSS px, given the picture's width in pixels. */
  readonly actualSize: (pictureWidth: number) => void;
}

/** How the person looks at the picture: fitted until panned or zoomed, and again after "Fit". */
export function useViewport(container: RefObject<HTMLElement | null>): ViewportControls {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  /** Null while fitted. */
  const [chosen, setChosen] = useState<Viewport | null>(null);
  const viewport = chosen ?? fit(size, margins(size));
  const latest = useRef({ size, viewport });

  useLayoutEffect(() => {
    latest.current = { size, viewport };
  });

  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return;
    const measure = () => {
      const to = { width: element.clientWidth, height: element.clientHeight };
      const from = latest.current.size;
      if (to.width === from.width && to.height === from.height) return;
      setSize(to);
      setChosen((viewport) => viewport && recentre(viewport, from, to));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [container]);

  const change = (next: (viewport: Viewport, size: Size) => Viewport) => {
    const { size: now, viewport: from } = latest.current;
    const to = next(from, now);
    latest.current = { size: now, viewport: to };
    setChosen(to);
  };
  const pan = (dx: number, dy: number) => change((from, now) => panBy(from, now, dx, dy));
  const zoom = (at: Point, factor: number) => change((from, now) => zoomAt(from, now, at, factor));

  return {
    size,
    viewport,
    current: () => latest.current.viewport,
    pan,
    zoom,
    pinch: (before, after) => change((from, now) => pinch(from, now, before, after)),
    zoomIn: () => change((from, now) => zoomTo(from, now, from.scale * ZOOM_STEP)),
    zoomOut: () => change((from, now) => zoomTo(from, now, from.scale / ZOOM_STEP)),
    fit: () => setChosen(null),
    fitBox: (box) => change((_, now) => fit(now, doubled(margins(now)), box)),
    actualSize: (pictureWidth) =>
      change((_, now) => {
        const scale = pictureWidth / GRID;
        return { scale, x: (now.width - pictureWidth) / 2, y: (now.height - pictureWidth) / 2 };
      }),
  };
}
