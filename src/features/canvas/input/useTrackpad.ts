import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { ViewportControls } from '../useViewport';

/** Safari's own event of a pinch on a trackpad, where other browsers send a wheel with Ctrl. */
interface GestureEvent extends Event {
  readonly scale: number;
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * The wheel pans; with Ctrl or Cmd (a trackpad's pinch too) it zooms at the pointer. Safari's pinch zooms the stage,
 * not the page; while `busy`, fingers are on the stage and do it themselves.
 */
export function useTrackpad(
  container: RefObject<HTMLElement | null>,
  { pan, zoom }: ViewportControls,
  busy: () => boolean,
) {
  const wheel = useEffectEvent((event: WheelEvent, px: { readonly x: number; readonly y: number }) => {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) zoom(px, Math.exp((-event.deltaY * unit) / 300));
    else if (event.shiftKey && event.deltaX === 0) pan(-event.deltaY * unit, 0);
    else pan(-event.deltaX * unit, -event.deltaY * unit);
  });
  const spread = useEffectEvent((px: { readonly x: number; readonly y: number }, factor: number) => {
    if (!busy() && factor > 0) zoom(px, factor);
  });
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const pxOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
      const bounds = element.getBoundingClientRect();
      return { x: clientX - bounds.left, y: clientY - bounds.top };
    };
    let before = 1;
    const onGesture = (event: Event) => {
      event.preventDefault();
      const { type, scale } = event as GestureEvent;
      if (type === 'gesturechange') spread(pxOf(event as GestureEvent), scale / before);
      before = type === 'gesturechange' ? scale : 1;
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      wheel(event, pxOf(event));
    };
    // React's own listeners for these are passive, or missing, and could not keep the page still.
    const listening = new AbortController();
    const options = { passive: false, signal: listening.signal };
    element.addEventListener('wheel', onWheel, options);
    for (const type of ['gesturestart', 'gesturechange', 'gestureend']) {
      element.addEventListener(type, onGesture, options);
    }
    return () => listening.abort();
  }, [container]);
}
