import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { PaintEvent } from '../../contract/events';
import type { PaintRequest } from '../../contract/generator';
import { createLayersStore } from '../../studio/layers/layersState';
import type { Studio } from '../../studio/studio';
import { ScriptedGenerator, description } from '../../studio/testing/generator';
import { cutOff, showPanel, TWO } from '../testing/panel';
import { createLayoutsDialog, type OutGroup } from './dialogState';
import LayoutsDialog from './LayoutsDialog';

const dialog = () => page.getByRole('dialog', { name: 'Layouts and export' });
const button = (name: string) => dialog().getByRole('button', { name });
const about = { ...description, capabilities: { ...description.capabilities, repaint: true } };

/** Paints each cell by its token: white where the model samples, red where a token of the first picture is kept. */
class CellPainter extends ScriptedGenerator {
  override async *paint(request: PaintRequest, signal: AbortSignal): AsyncGenerator<PaintEvent> {
    const isEmpty = !request.chain.includes('obj_start');
    for await (const event of super.paint(request, signal)) {
      if (event.kind !== 'image') {
        yield event;
        continue;
      }
      const tokens = event.tokens.map((token, cell) => (isEmpty && !request.keep?.mask[cell] ? 900 : token));
      const data = Uint8ClampedArray.from({ length: 256 }, (_, at) => {
        const [x, y] = [(at >> 2) % 8, at >> 5];
        const token = tokens[(y >> 1) * 4 + (x >> 1)] ?? 0;
        return at % 4 === 3 || token === 900 ? 255 : at % 4 === 0 ? 200 : token * 4;
      });
      yield { ...event, tokens, pixels: { ...event.pixels, data } };
    }
  }
}

const show = async (group: OutGroup, generator?: ScriptedGenerator) => {
  const prepare = async (studio: Studio) => {
    studio.own(createLayoutsDialog).setState({ open: true, group });
    if (!generator) return;
    studio.stores.document.getState().setPrompt('a red apple');
    await studio.run.plan();
    await studio.run.paint();
  };
  return showPanel(<LayoutsDialog onClose={vi.fn()} />, { prepare, ...(generator && { generator }) });
};

describe('taking the picture along', () => {
  it('says how large each file will be, and that it holds its scene', async () => {
    await show('picture', new CellPainter(TWO, about));
    await expect.element(dialog()).toHaveTextContent('8 × 8 px');
    await expect.element(dialog()).toHaveTextContent('The file holds the whole scene');
    await button('4×').click();
    await expect.element(dialog()).toHaveTextContent('32 × 32 px');
    await expect.element(dialog()).toHaveTextContent('The file holds the scene without its picture');
    await button('PDF to print').click();
    await dialog().getByRole('spinbutton', { name: 'Width in mm' }).fill('50');
    await expect.element(dialog()).toHaveTextContent('56 × 56 mm with its bleed');
    await expect.element(button('Save the file')).toBeEnabled();
  });

  it('says so where there is no picture', async () => {
    await show('picture');
    await expect.element(dialog()).toHaveTextContent('There is no picture yet.');
  });
});

describe('layers', () => {
  it('come when asked for, with what can’t be separated', async () => {
    await show('layers', new CellPainter(TWO, about));
    await button('Take the picture apart').click();
    const list = dialog().getByRole('list', { name: 'Layers, from front to back' });
    await expect.element(list).toHaveTextContent('Background');
    await expect.element(list.getByRole('listitem').first()).toHaveTextContent('blue car');
    await expect.element(dialog()).toHaveTextContent('give the picture to within 1 step of 255');
    await expect.element(button('Save PSD')).toBeEnabled();
    expect(cutOff(dialog().element())).toEqual([]);
  });

  it('can be stopped', async () => {
    const generator = new CellPainter(TWO, about);
    const { studio } = await show('layers', generator);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    generator.gate = () => held;
    await button('Take the picture apart').click();
    await expect.element(dialog().getByRole('progressbar', { name: 'Taking apart' })).toBeVisible();
    await button('Stop').click();
    await expect.element(button('Take the picture apart')).toBeEnabled();
    expect(studio.own(createLayersStore).getState().kind).toBe('none');
    release();
  });

  it('are refused with the reason by a model that can’t repaint', async () => {
    await show('layers', new CellPainter(TWO));
    await expect.element(dialog()).toHaveTextContent('This model can’t repaint parts of a picture.');
    await expect.element(button('Take the picture apart')).toBeDisabled();
  });
});

describe('plans for other tools', () => {
  it('say for which version they were made', async () => {
    await show('tools', new CellPainter(TWO, about));
    await dialog().getByRole('combobox', { name: 'Form' }).selectOptions('ComfyUI: GLIGEN boxes');
    await expect.element(dialog()).toHaveTextContent('Made for ComfyUI 0.3.');
    await expect
      .element(dialog().getByRole('textbox', { name: 'Layout' }))
      .toHaveValue(expect.stringContaining('"GLIGENTextBoxApply"') as never);
  });

  it('are drawn, too', async () => {
    await show('drawing', new CellPainter(TWO, about));
    await expect.element(dialog().getByRole('img', { name: 'Drawing of the plan' })).toBeVisible();
  });
});
