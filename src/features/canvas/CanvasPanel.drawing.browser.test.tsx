import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { drag, KEYS, openStage } from '../testing/stage';
import { CanvasPanel } from './CanvasPanel';

describe('drawing a box on the canvas', () => {
  it('draws a box on top of another, asks for its name and goes back to selecting', async () => {
    const { studio, box, names, steps, selection } = await openStage(<CanvasPanel />);
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
    const { studio, names } = await openStage(<CanvasPanel />);
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
});
