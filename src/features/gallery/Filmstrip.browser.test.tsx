import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Studio } from '../../studio/studio';
import { ScriptedGenerator } from '../../studio/testing/generator';
import { planIn, showPanel, TWO } from '../testing/panel';
import { Filmstrip } from './Filmstrip';

const generator = () => new ScriptedGenerator(TWO);
const strip = () => page.getByRole('region', { name: 'Paintings' });
const pictures = () =>
  strip()
    .getByRole('img')
    .elements()
    .map((picture) => picture.getAttribute('alt'));
const shownOf = (seed: number) => strip().getByRole('button', { name: `Show seed ${seed} on the stage` });

/** A scene with two pictures, of seeds 7 and 8. */
async function paintTwo(studio: Studio) {
  studio.stores.settings.getState().set({ seed: 7, randomSeed: false, count: 2 });
  studio.stores.document.getState().setPrompt('a red apple');
  planIn(studio);
  await studio.run.paint();
}

it('holds the pictures of the scene, the newest first, and is not there without any', async () => {
  const { studio } = await showPanel(<Filmstrip />, { generator: generator() });
  expect(page.getByRole('region').elements()).toEqual([]);
  await paintTwo(studio);
  await expect.element(strip()).toBeVisible();
  await expect
    .poll(pictures)
    .toEqual(['Painted image: a red apple, seed 8', 'Painted image: a red apple, seed 7']);
});

it('puts a picture on the stage, and takes it off again', async () => {
  const { studio } = await showPanel(<Filmstrip />, { generator: generator(), prepare: paintTwo });
  const seven = studio.stores.paintings.getState().entries.find(({ seed }) => seed === 7);
  await shownOf(7).click();
  expect(studio.stores.view.getState().shownPainting).toBe(seven?.id);
  await expect.element(shownOf(7)).toHaveAttribute('aria-pressed', 'true');
  await expect.element(shownOf(8)).toHaveAttribute('aria-pressed', 'false');
  await shownOf(7).click();
  expect(studio.stores.view.getState().shownPainting).toBeNull();
});

it('says which pictures show the plan as it was before an edit, until the edit is undone', async () => {
  const { studio } = await showPanel(<Filmstrip />, { generator: generator(), prepare: paintTwo });
  const older = () =>
    strip()
      .getByRole('button', { name: /another version of the plan/ })
      .elements().length;
  expect(older()).toBe(0);
  studio.stores.document.getState().rename('o1', 'green pear');
  await expect.poll(older).toBe(2);
  studio.stores.document.getState().undo();
  await expect.poll(older).toBe(0);
});

it('deletes one picture and leaves the others', async () => {
  await showPanel(<Filmstrip />, { generator: generator(), prepare: paintTwo });
  await strip().getByRole('button', { name: 'Delete seed 8' }).click();
  await expect.poll(pictures).toEqual(['Painted image: a red apple, seed 7']);
});

it('shows the picture that is being painted in front of those that are done', async () => {
  const slow = generator();
  const { studio } = await showPanel(<Filmstrip />, { generator: slow, prepare: paintTwo });
  slow.gate = (event) => (event.kind === 'preview' ? new Promise(() => undefined) : Promise.resolve());
  void studio.run.paint();
  await expect.element(strip().getByText('painting…')).toBeVisible();
  const [first] = strip().element().querySelectorAll('li');
  expect(first?.querySelector('canvas')).not.toBeNull();
  expect(pictures()).toHaveLength(2);
});
