import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { description, ScriptedGenerator } from '../../studio/testing/generator';
import { showPanel, TWO } from '../testing/panel';
import { PaintOptions } from './PaintOptions';

const generator = () => new ScriptedGenerator(TWO);
const slider = (name: string) => page.getByRole('slider', { name });

describe('the options of a painting', () => {
  it('fix the seed once one is typed or rolled, until every run takes a new one again', async () => {
    const { studio } = await showPanel(<PaintOptions />, { generator: generator() });
    const settings = () => studio.stores.settings.getState();
    settings().set({ randomSeed: true });
    const anew = page.getByRole('switch', { name: 'New seed for every run' });
    await expect.element(anew).toBeChecked();
    await page.getByRole('spinbutton', { name: 'Seed' }).fill('42');
    await userEvent.keyboard('{Enter}');
    expect(settings()).toMatchObject({ seed: 42, randomSeed: false });
    await expect.element(anew).not.toBeChecked();
    await anew.click();
    expect(settings().randomSeed).toBe(true);
    await page.getByRole('button', { name: 'Roll a seed' }).click();
    expect(settings().randomSeed).toBe(false);
    expect(settings().seed).not.toBe(42);
  });

  it('begin with the model’s own values and go back to them', async () => {
    const { studio } = await showPanel(<PaintOptions />, { generator: generator() });
    const own = description.defaults.paint.guidance;
    await expect.element(slider('Guidance')).toHaveValue(String(own));
    const back = page.getByRole('button', { name: 'Back to the model’s own values' });
    expect(back.elements()).toEqual([]);
    (slider('Guidance').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(studio.stores.settings.getState().guidance).toBeCloseTo(own + 0.1);
    await back.click();
    expect(studio.stores.settings.getState().guidance).toBeNull();
    await expect.element(slider('Guidance')).toHaveValue(String(own));
  });

  it('have no temperature of a picture that is not made of tokens', async () => {
    const other = new ScriptedGenerator(TWO, { ...description, tokens: null });
    await showPanel(<PaintOptions />, { generator: other });
    await expect.element(slider('Plan temperature')).toBeVisible();
    await expect.element(slider('Picture temperature')).not.toBeInTheDocument();
    await expect.element(slider('Guidance')).toBeVisible();
  });

  it('have no guidance either for one that is told plans in words', async () => {
    const told = { ...description, tokens: null, boxes: 'suggested' as const };
    await showPanel(<PaintOptions />, { generator: new ScriptedGenerator(TWO, told) });
    await expect.element(page.getByText(/reads no boxes/)).toBeVisible();
    await expect.element(slider('Guidance')).not.toBeInTheDocument();
  });

  it('paint no more pictures at once than a device can take', async () => {
    const { studio } = await showPanel(<PaintOptions />, { generator: generator() });
    await page.getByRole('spinbutton', { name: 'Pictures' }).fill('400');
    await userEvent.keyboard('{Enter}');
    expect(studio.stores.settings.getState().count).toBeLessThanOrEqual(16);
  });
});
