import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import '../../ui/theme.css';
import { parseChain } from '../../plan/chain/parser';
import { findObject } from '../../plan/plan';
import { StudioProvider } from '../../studio/StudioContext';
import { pageStudio } from '../../studio/testing/pageStudio';
import { CanvasPanel } from './CanvasPanel';

const CHAIN =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(300,300)<|box_end|> lies to the left of a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(550,400),(850,700)<|box_end|>.<begin_of_image>';

/** A stage with 52 px above the picture, 60 px beside and below it: 0.6 px a unit. */
const STAGE = { width: 720, height: 712 };
const CORNER = { x: 60, y: 52 };
const SCALE = 0.6;
const CONTROL = 2;

let root: Root;
let studio: ReturnType<typeof pageStudio>;

beforeEach(async () => {
  const host = document.createElement('div');
  host.style.cssText = `position:fixed;left:0;top:0;width:${STAGE.width}px;height:${STAGE.height}px`;
  document.body.append(host);
  studio = pageStudio();
  studio.stores.document.getState().replacePlan(parseChain(CHAIN).plan, { fromModel: true });
  root = createRoot(host);
  root.render(
    <StudioProvider studio={studio}>
      <CanvasPanel />
    </StudioProvider>,
  );
  await vi.waitFor(() => expect(document.querySelector('canvas')?.width).toBeGreaterThan(300));
});

afterEach(async () => {
  root.unmount();
  await studio.dispose();
  document.body.replaceChildren();
});

type Place = readonly [x: number, y: number];

const box = (id: string) => findObject(studio.stores.document.getState().plan, id)?.box;
const selection = () => studio.stores.view.getState().selection;

/** Picture units to the page: the runner may show the test's frame smaller and not in the corner. */
function toPage([x, y]: Place) {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const shrunk = frame.width / innerWidth;
  return {
    x: frame.left + (CORNER.x + x * SCALE) * shrunk,
    y: frame.top + (CORNER.y + y * SCALE) * shrunk,
  };
}

const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ...fingers: readonly Place[]) =>
  cdp().send('Input.dispatchTouchEvent', {
    type,
    touchPoints: fingers.map((place, id) => ({ ...toPage(place), id })),
  });

/** Real input of a pen or a mouse; without a button where it hovers. */
const point = (
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

describe('hands on the canvas', () => {
  it('a touch that the system cancels is no tap', async () => {
    await touch('touchStart', [200, 200]);
    await touch('touchCancel');
    await touch('touchStart', [700, 550]);
    await touch('touchEnd');
    await vi.waitFor(() => expect(selection()).toEqual(['o2']));
    await touch('touchStart', [200, 200]);
    await touch('touchCancel');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(selection()).toEqual(['o2']);
  });

  it('a palm that comes down and goes leaves a pen’s drag alone', async () => {
    await point('pen', 'mouseMoved', [200, 200], { held: false });
    await point('pen', 'mousePressed', [200, 200]);
    await point('pen', 'mouseMoved', [260, 260], { modifiers: CONTROL });
    await touch('touchStart', [600, 900]);
    await touch('touchMove', [620, 910]);
    await point('pen', 'mouseMoved', [300, 320], { modifiers: CONTROL });
    await touch('touchEnd');
    await point('pen', 'mouseMoved', [340, 380], { modifiers: CONTROL });
    await point('pen', 'mouseReleased', [340, 380], { modifiers: CONTROL });
    await vi.waitFor(() => expect(box('o1')).toEqual({ x1: 240, y1: 280, x2: 440, y2: 480 }));
    expect(box('o2')).toEqual({ x1: 550, y1: 400, x2: 850, y2: 700 });
  });

  it('a button let go unseen ends the drag: the box no longer sticks to the pointer', async () => {
    await point('mouse', 'mouseMoved', [200, 200], { held: false });
    await point('mouse', 'mousePressed', [200, 200]);
    await point('mouse', 'mouseMoved', [240, 240], { modifiers: CONTROL });
    await point('mouse', 'mouseMoved', [300, 300], { modifiers: CONTROL });
    await point('mouse', 'mouseMoved', [700, 700], { held: false });
    await point('mouse', 'mouseMoved', [800, 800], { held: false });
    await vi.waitFor(() => expect(box('o1')).toEqual({ x1: 200, y1: 200, x2: 400, y2: 400 }));
    await point('mouse', 'mouseReleased', [800, 800]);
    expect(box('o1')).toEqual({ x1: 200, y1: 200, x2: 400, y2: 400 });
  });

  it('two fingers zoom the picture about the point between them, and move no box', async () => {
    const steps = studio.stores.document.getState().past.length;
    const zoom = () =>
      document.querySelector('section[aria-label="Canvas"]')?.textContent?.match(/\d+%/)?.[0];
    const before = zoom();
    await touch('touchStart', [400, 500]);
    await touch('touchStart', [400, 500], [600, 500]);
    await touch('touchMove', [300, 500], [700, 500]);
    await vi.waitFor(() => expect(zoom()).not.toBe(before));
    await touch('touchEnd');
    expect(studio.stores.document.getState().past.length).toBe(steps);
  });

  it('Safari’s pinch on a trackpad zooms the stage, not the page', async () => {
    const stage = document.querySelector<HTMLElement>('[role="application"]');
    const zoom = () =>
      document.querySelector('section[aria-label="Canvas"]')?.textContent?.match(/\d+%/)?.[0];
    const before = Number.parseInt(zoom() ?? '', 10);
    // This browser has no such event: what can be tested is what is done with it.
    const gesture = (type: string, scale: number) => {
      const event = Object.assign(new Event(type, { cancelable: true, bubbles: true }), {
        scale,
        clientX: 360,
        clientY: 352,
      });
      stage?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(gesture('gesturestart', 1)).toBe(true);
    expect(gesture('gesturechange', 1.5)).toBe(true);
    expect(gesture('gesturechange', 2)).toBe(true);
    expect(gesture('gestureend', 2)).toBe(true);
    await vi.waitFor(() => expect(Number.parseInt(zoom() ?? '', 10) / before).toBeCloseTo(2, 1));
  });
});
