import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drag, KEYS, openStage, point, press } from '../testing/stage';
import { CanvasPanel } from './CanvasPanel';

describe('the mouse on the canvas', () => {
  it('moves a box by dragging it, as one step that undo takes back', async () => {
    const { studio, box, steps } = await openStage(<CanvasPanel />);
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
    const { studio, box, steps } = await openStage(<CanvasPanel />);
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
    const { box } = await openStage(<CanvasPanel />);
    await press([200, 200]);
    await point('mouse', 'mouseMoved', [600, 300]);
    // Beyond the stage, which is 720 px wide in a frame of 1000.
    await point('mouse', 'mouseMoved', [1400, -60]);
    await point('mouse', 'mouseReleased', [1400, -60]);
    await vi.waitFor(() => expect(box('o1')).toEqual({ x1: 799, y1: 0, x2: 999, y2: 200 }));
  });

  it('Esc in the middle of a drag puts everything back and leaves no step', async () => {
    const { studio, box, steps } = await openStage(<CanvasPanel />);
    const before = steps();
    await press([200, 200]);
    await point('mouse', 'mouseMoved', [400, 400]);
    await userEvent.keyboard('{Escape}');
    await point('mouse', 'mouseMoved', [500, 500]);
    await point('mouse', 'mouseReleased', [500, 500]);
    expect(box('o1')).toEqual({ x1: 100, y1: 100, x2: 300, y2: 300 });
    expect(steps()).toBe(before);
    expect(studio.stores.document.getState().canRedo).toBe(false);
  });

  it('Alt-drag leaves the original and adds a copy, in one step', async () => {
    const { box, names, steps, selection } = await openStage(<CanvasPanel />);
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
    const { box, steps, selection } = await openStage(<CanvasPanel />);
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

  it('locked boxes stay, hidden ones are not there', async () => {
    const { studio, box, selection } = await openStage(<CanvasPanel />);
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
});
