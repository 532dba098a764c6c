import { describe, expect, it, vi } from 'vitest';
import { KEYS, openStage, point, touch } from '../testing/stage';
import { CanvasPanel } from './CanvasPanel';

describe('hands on the canvas', () => {
  it('by touch: a tap selects, a drag on the selection moves it, a drag beside it pans', async () => {
    const { box, boxes, steps, selection } = await openStage(<CanvasPanel />);
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
    const places = boxes();
    await swipe([200, 850], 80);
    expect(steps()).toBe(before);
    expect(boxes()).toEqual(places);
  });

  it('a touch that the system cancels is no tap', async () => {
    const { selection } = await openStage(<CanvasPanel />);
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
    const { box } = await openStage(<CanvasPanel />);
    await point('pen', 'mouseMoved', [200, 200], { held: false });
    await point('pen', 'mousePressed', [200, 200]);
    await point('pen', 'mouseMoved', [260, 260], { modifiers: KEYS.control });
    await touch('touchStart', [600, 900]);
    await touch('touchMove', [620, 910]);
    await point('pen', 'mouseMoved', [300, 320], { modifiers: KEYS.control });
    await touch('touchEnd');
    await point('pen', 'mouseMoved', [340, 380], { modifiers: KEYS.control });
    await point('pen', 'mouseReleased', [340, 380], { modifiers: KEYS.control });
    await vi.waitFor(() => expect(box('o1')).toEqual({ x1: 240, y1: 280, x2: 440, y2: 480 }));
    expect(box('o2')).toEqual({ x1: 550, y1: 400, x2: 850, y2: 700 });
  });

  it('a button let go unseen ends the drag: the box no longer sticks to the pointer', async () => {
    const { box } = await openStage(<CanvasPanel />);
    await point('mouse', 'mouseMoved', [200, 200], { held: false });
    await point('mouse', 'mousePressed', [200, 200]);
    await point('mouse', 'mouseMoved', [240, 240], { modifiers: KEYS.control });
    await point('mouse', 'mouseMoved', [300, 300], { modifiers: KEYS.control });
    await point('mouse', 'mouseMoved', [700, 700], { held: false });
    await point('mouse', 'mouseMoved', [800, 800], { held: false });
    await vi.waitFor(() => expect(box('o1')).toEqual({ x1: 200, y1: 200, x2: 400, y2: 400 }));
    await point('mouse', 'mouseReleased', [800, 800]);
    expect(box('o1')).toEqual({ x1: 200, y1: 200, x2: 400, y2: 400 });
  });

  it('two fingers zoom the picture about the point between them, and move no box', async () => {
    const { steps } = await openStage(<CanvasPanel />);
    const before = steps();
    const zoom = () =>
      document.querySelector('section[aria-label="Canvas"]')?.textContent?.match(/\d+%/)?.[0];
    const zoomed = zoom();
    await touch('touchStart', [400, 500]);
    await touch('touchStart', [400, 500], [600, 500]);
    await touch('touchMove', [300, 500], [700, 500]);
    await vi.waitFor(() => expect(zoom()).not.toBe(zoomed));
    await touch('touchEnd');
    expect(steps()).toBe(before);
  });

  it('Safari’s pinch on a trackpad zooms the stage, not the page', async () => {
    await openStage(<CanvasPanel />);
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
