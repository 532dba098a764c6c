import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Studio } from '../../studio/studio';
import { ScriptedGenerator } from '../../studio/testing/generator';
import { cutOff, planIn, showPanel, TWO } from '../testing/panel';
import { PaintingDetails } from './PaintingDetails';

async function paintAndShow(studio: Studio) {
  studio.stores.settings.getState().set({ seed: 7, randomSeed: false });
  studio.stores.document.getState().setPrompt('a red apple');
  planIn(studio);
  await studio.run.paint();
  studio.stores.view.getState().showPainting(studio.stores.paintings.getState().entries[0]?.id ?? null);
  studio.stores.settings.getState().set({ seed: 99, randomSeed: true });
}
const panel = () => page.getByRole('region', { name: 'Picture' });

it('says where the picture on the stage came from, and whether the plan has changed since', async () => {
  const generator = new ScriptedGenerator(TWO);
  const { studio } = await showPanel(<PaintingDetails />, { generator, prepare: paintAndShow });
  await expect.element(panel()).toHaveTextContent(/Seed7/);
  await expect.element(panel()).toHaveTextContent('Scripted (MIT)');
  await expect.element(panel()).toHaveTextContent('as it stands');
  studio.stores.document.getState().rename('o1', 'green pear');
  await expect.element(panel()).toHaveTextContent('changed since');
  studio.stores.view.getState().showPainting(null);
  await expect.element(panel()).not.toBeInTheDocument();
});

it('gives its seed to the next picture', async () => {
  const generator = new ScriptedGenerator(TWO);
  const { studio } = await showPanel(<PaintingDetails />, { generator, prepare: paintAndShow });
  await panel().getByRole('button', { name: 'Use again' }).click();
  expect(studio.stores.settings.getState()).toMatchObject({ seed: 7, randomSeed: false });
});

it.each([232, 248, 288])('has all of its buttons within a column of %i px', async (width) => {
  const generator = new ScriptedGenerator(TWO);
  const labels = {
    download: 'Download PNG',
    copy: 'Copy picture',
    repaint: 'Repaint changes',
    brush: 'Repaint brush',
  };
  await showPanel(<PaintingDetails />, { generator, prepare: paintAndShow, labels, width });
  await expect.element(panel().getByRole('button', { name: 'Repaint brush' })).toBeVisible();
  expect(cutOff(panel().element())).toEqual([]);
});
