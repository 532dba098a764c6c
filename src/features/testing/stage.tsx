import type { ReactNode } from 'react';
import { expect, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { findObject, objectsOf } from '../../plan/plan';
import { planIn, showPanel } from './panel';

/** A stage with 52 px above the picture, 60 px beside and below it: 0.6 px a unit. */
const STAGE = { width: 720, height: 712 };
const CORNER = { x: 60, y: 52 };
const SCALE = 0.6;

/** In units of the picture. */
export type Place = readonly [x: number, y: number];
export const KEYS = { alt: 1, control: 2, meta: 4, shift: 8 };

/** The canvas in the corner of the page, with a plan of two boxes, and what its document says. */
export async function openStage(canvas: ReactNode) {
  const { studio, host } = await showPanel(canvas, { prepare: (made) => void planIn(made) });
  host.style.cssText = `position:fixed;left:0;top:0;width:${STAGE.width}px;height:${STAGE.height}px`;
  await vi.waitFor(() => expect(document.querySelector('canvas')?.width).toBeGreaterThan(300));
  const plan = () => studio.stores.document.getState().plan;
  return {
    studio,
    box: (id: string) => findObject(plan(), id)?.box,
    boxes: () => objectsOf(plan()).map((object) => object.box),
    names: () => objectsOf(plan()).map((object) => object.name),
    steps: () => studio.stores.document.getState().past.length,
    selection: () => studio.stores.view.getState().selection,
  };
}

/** The page's px: the runner may show the test's frame smaller and not in the corner. */
function toPage([x, y]: Place) {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const shrunk = frame.width / innerWidth;
  return {
    x: frame.left + (CORNER.x + x * SCALE) * shrunk,
    y: frame.top + (CORNER.y + y * SCALE) * shrunk,
  };
}

/** Real fingers on the browser; none at the end. */
export const touch = (
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  ...fingers: readonly Place[]
) =>
  cdp().send('Input.dispatchTouchEvent', {
    type,
    touchPoints: fingers.map((place, id) => ({ ...toPage(place), id })),
  });

/** Real input of a pen or a mouse; without a button where it hovers. */
export const point = (
  pointerType: 'pen' | 'mouse',
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
  place: Place,
  { held = true, modifiers = 0 } = {},
) =>
  cdp().send('Input.dispatchMouseEvent', {
    type,
    ...toPage(place),
    pointerType,
    button: held ? 'left' : 'none',
    buttons: held && type !== 'mouseReleased' ? 1 : 0,
    clickCount: 1,
    modifiers,
    ...(pointerType === 'pen' && held && { force: 0.5 }),
  });

/** Comes with the mouse and presses its button. */
export async function press(place: Place, modifiers = 0) {
  await point('mouse', 'mouseMoved', place, { held: false, modifiers });
  await point('mouse', 'mousePressed', place, { modifiers });
}

/** Presses at the first point, passes the others, lets go at the last. */
export async function drag(places: readonly [Place, ...Place[]], modifiers = 0) {
  const [first, ...rest] = places;
  await press(first, modifiers);
  for (const place of rest) await point('mouse', 'mouseMoved', place, { modifiers });
  await point('mouse', 'mouseReleased', places.at(-1) ?? first, { modifiers });
}
