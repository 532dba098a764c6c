import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import '../../ui/theme.css';
import { parseChain } from '../../plan/chain/parser';
import { findObject, objectsOf } from '../../plan/plan';
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

const box = (id: string) => findObject(studio.stores.document.getState().plan, id)?.box;
const steps = () => studio.stores.document.getState().past.length;
const names = () => objectsOf(studio.stores.document.getState().plan).map((object) => object.name);
const selection = () => studio.stores.view.getState().selection;

const KEYS = { alt: 1, control: 2, meta: 4, shift: 8 };

let held = false;

/** Picture units to the page: the runner may show the test's frame smaller and not in the corner. */
function toPage(x: number, y: number) {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const shrunk = frame.width / innerWidth;
  return {
    x: frame.left + (CORNER.x + x * SCALE) * shrunk,
    y: frame.top + (CORNER.y + y * SCALE) * shrunk,
  };
}

/** Real mouse input of the browser; picture units. */
async function mouse(
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
  x: number,
  y: number,
  modifiers = 0,
) {
  const button = held ? 'left' : 'none';
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    ...toPage(x, y),
    button,
    buttons: held && type !== 'mouseReleased' ? 1 : 0,
    clickCount: 1,
    modifiers,
  });
}

/** One finger, in picture units; none at the end. */
async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', finger?: readonly [number, number]) {
  const points = finger ? [toPage(...finger)] : [];
  await cdp().send('Input.dispatchTouchEvent', { type, touchPoints: points });
}

async function press(x: number, y: number, modifiers = 0) {
  held = false;
  await mouse('mouseMoved', x, y, modifiers);
  held = true;
  await mouse('mousePressed', x, y, modifiers);
}

/** Presses at the first point, passes the others, lets go at the last. */
async function drag(points: readonly (readonly [number, number])[], modifiers = 0) {
  const [first, ...rest] = points;
  if (!first) return;
  await press(...first, modifiers);
  for (const point of rest) await mouse('mouseMoved', ...point, modifiers);
  const last = points.at(-1) ?? first;
  await mouse('mouseReleased', ...last, modifiers);
}

describe('the canvas', () => {
  it('moves a box by dragging it, as one step that undo takes back', async () => {
    const before = steps();
    await drag(
      [
        [200, 200],
        [220, 230],
        [300, 400],
        [340, 440],
      ],
      KEYS.control,
    );
    await vi.waitFor(() => expect(box('o1')).toEqual({ x1: 240, y1: 340, x2: 440, y2: 540 }));
    expect(steps()).toBe(before + 1);
    expect(studio.stores.notices.getState().text).toContain('red apple, 1 of 2, moved to left 24%, top 34%');
    studio.stores.document.getState().undo();
    expect(box('o1')).toEqual({ x1: 100, y1: 100, x2: 300, y2: 300 });
    expect(box('o2')).toEqual({ x1: 550, y1: 400, x2: 850, y2: 700 });
  });

  const handles = {
    nw: [100, 100],
    n: [200, 100],
    ne: [300, 100],
    e: [300, 200],
    se: [300, 300],
    s: [200, 300],
    sw: [100, 300],
    w: [100, 200],
  } as const;

  it.each(Object.entries(handles))('resizes by the %s handle', async (handle, [x, y]) => {
    studio.stores.view.getState().select(['o1']);
    const before = steps();
    const [dx, dy] = [handle.includes('w') ? -50 : 50, handle.includes('n') ? -50 : 50];
    await drag(
      [
        [x, y],
        [x + dx / 2, y + dy / 2],
        [x + dx, y + dy],
      ],
      KEYS.control,
    );
    await vi.waitFor(() =>
      expect(box('o1')).toEqual({
        x1: handle.includes('w') ? 50 : 100,
        y1: handle.includes('n') ? 50 : 100,
        x2: handle.includes('e') ? 350 : 300,
        y2: handle.includes('s') ? 350 : 300,
      }),
    );
    expect(steps()).toBe(before + 1);
  });

  it('keeps dragging when the pointer leaves the canvas, and the box stays in the picture', async () => {
    await press(200, 200);
    await mouse('mouseMoved', 600, 300);
    // Beyond the stage, which is 720 px wide in a frame of 1000.
    await mouse('mouseMoved', 1400, -60);
    await mouse('mouseReleased', 1400, -60);
    await vi.waitFor(() => expect(box('o1')).toEqual({ x1: 799, y1: 0, x2: 999, y2: 200 }));
  });

  it('Esc in the middle of a drag puts everything back and leaves no step', async () => {
    const before = steps();
    await press(200, 200);
    await mouse('mouseMoved', 400, 400);
    await userEvent.keyboard('{Escape}');
    await mouse('mouseMoved', 500, 500);
    await mouse('mouseReleased', 500, 500);
    expect(box('o1')).toEqual({ x1: 100, y1: 100, x2: 300, y2: 300 });
    expect(steps()).toBe(before);
    expect(studio.stores.document.getState().canRedo).toBe(false);
  });

  it('Alt-drag leaves the original and adds a copy, in one step', async () => {
    const before = steps();
    await drag(
      [
        [200, 200],
        [250, 250],
        [300, 600],
      ],
      KEYS.alt | KEYS.control,
    );
    await vi.waitFor(() => expect(names().toSorted()).toEqual(['blue car', 'red apple', 'red apple']));
    expect(box('o1')).toEqual({ x1: 100, y1: 100, x2: 300, y2: 300 });
    const [copy] = selection();
    expect(copy && box(copy)).toEqual({ x1: 200, y1: 500, x2: 400, y2: 700 });
    expect(steps()).toBe(before + 1);
  });

  it('selects with a marquee and moves all of it together', async () => {
    await drag([
      [40, 40],
      [200, 500],
      [900, 900],
    ]);
    await vi.waitFor(() => expect(selection()).toEqual(['o1', 'o2']));
    const before = steps();
    await drag(
      [
        [200, 200],
        [230, 240],
        [250, 280],
      ],
      KEYS.control,
    );
    await vi.waitFor(() => expect(box('o2')).toEqual({ x1: 600, y1: 480, x2: 900, y2: 780 }));
    expect(box('o1')).toEqual({ x1: 150, y1: 180, x2: 350, y2: 380 });
    expect(steps()).toBe(before + 1);
  });

  it('draws a box on top of another, asks for its name and goes back to selecting', async () => {
    studio.stores.view.getState().setTool('draw');
    const before = steps();
    await drag(
      [
        [600, 450],
        [700, 500],
        [750, 650],
      ],
      KEYS.control,
    );
    const field = page.getByRole('textbox', { name: 'Object name' });
    await expect.element(field).toHaveFocus();
    expect(studio.stores.view.getState().tool).toBe('select');
    expect(steps()).toBe(before);
    await userEvent.keyboard('small dog{Enter}');
    await vi.waitFor(() => expect(names()).toContain('small dog'));
    const [id] = selection();
    expect(id && box(id)).toEqual({ x1: 600, y1: 450, x2: 750, y2: 650 });
    expect(steps()).toBe(before + 1);
    await expect.element(page.getByRole('application')).toHaveFocus();
  });

  it('Esc in the name field leaves no box', async () => {
    studio.stores.view.getState().setTool('draw');
    await drag([
      [400, 800],
      [450, 850],
      [500, 900],
    ]);
    await expect.element(page.getByRole('textbox', { name: 'Object name' })).toHaveFocus();
    await userEvent.keyboard('cat{Escape}');
    await expect.element(page.getByRole('textbox', { name: 'Object name' })).not.toBeInTheDocument();
    expect(names()).toEqual(['red apple', 'blue car']);
  });

  it('works by keyboard alone: choose, nudge, rename, copy, delete', async () => {
    const stage = document.querySelector<HTMLElement>('[role="application"]');
    stage?.focus();
    await userEvent.keyboard('{Tab}{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
    await vi.waitFor(() => expect(box('o1')).toEqual({ x1: 105, y1: 120, x2: 305, y2: 320 }));
    await userEvent.keyboard('{F2}');
    await expect.element(page.getByRole('textbox', { name: 'Object name' })).toHaveFocus();
    await userEvent.keyboard('green pear{Enter}');
    await vi.waitFor(() => expect(names()).toEqual(['green pear', 'blue car']));
    await userEvent.keyboard('{Control>}d{/Control}');
    await vi.waitFor(() => expect(names()).toHaveLength(3));
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(names()).toEqual(['green pear', 'blue car']));
    await userEvent.keyboard('{Tab}{Tab}{Tab}');
    expect(document.activeElement).not.toBe(stage);
  });

  it('a held arrow key is one step', async () => {
    document.querySelector<HTMLElement>('[role="application"]')?.focus();
    studio.stores.view.getState().select(['o2']);
    const before = steps();
    const send = (type: string) =>
      cdp().send('Input.dispatchKeyEvent', {
        type,
        key: 'ArrowLeft',
        code: 'ArrowLeft',
        windowsVirtualKeyCode: 37,
      } as never);
    await send('rawKeyDown');
    await send('rawKeyDown');
    await send('rawKeyDown');
    await send('keyUp');
    await vi.waitFor(() => expect(box('o2')?.x1).toBe(535));
    expect(steps()).toBe(before + 1);
  });

  it('locked boxes stay, hidden ones are not there', async () => {
    studio.stores.document.getState().setLocked(['o1'], true);
    await drag([
      [200, 200],
      [250, 250],
      [320, 320],
    ]);
    expect(box('o1')).toEqual({ x1: 100, y1: 100, x2: 300, y2: 300 });
    expect(selection()).not.toContain('o1');
    studio.stores.document.getState().setHidden(['o2'], true);
    await drag([
      [700, 550],
      [720, 560],
    ]);
    expect(selection()).not.toContain('o2');
  });

  it('by touch: a tap selects, a drag on the selection moves it, a drag beside it pans', async () => {
    await touch('touchStart', [200, 200]);
    await touch('touchEnd');
    await vi.waitFor(() => expect(selection()).toEqual(['o1']));
    expect(box('o1')).toEqual({ x1: 100, y1: 100, x2: 300, y2: 300 });
    const swipe = async (from: readonly [number, number], dx: number) => {
      await touch('touchStart', from);
      for (const part of [0.3, 0.6, 1]) await touch('touchMove', [from[0] + part * dx, from[1]]);
      await touch('touchEnd');
    };
    await swipe([200, 200], 500);
    await vi.waitFor(() => expect(box('o1')?.x1).toBeGreaterThan(550));
    const before = steps();
    const places = objectsOf(studio.stores.document.getState().plan).map((object) => object.box);
    await swipe([200, 850], 80);
    expect(steps()).toBe(before);
    expect(objectsOf(studio.stores.document.getState().plan).map((object) => object.box)).toEqual(places);
  });
});
