import { describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { openStage } from '../testing/stage';
import { CanvasPanel } from './CanvasPanel';

describe('the keys of the canvas', () => {
  it('works by keyboard alone: choose, nudge, rename, copy, delete', async () => {
    const { box, names } = await openStage(<CanvasPanel />);
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
    const { studio, box, steps } = await openStage(<CanvasPanel />);
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
});
