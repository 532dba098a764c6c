import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { objectsOf } from '../../plan/plan';
import { description, ScriptedGenerator } from '../../studio/testing/generator';
import { planIn, showPanel, TWO } from '../testing/panel';
import { ObjectsPanel } from './ObjectsPanel';

const vocabulary = {
  objects: [
    { name: 'cat', plural: 'cats', synonyms: ['kitty', 'kitten'], near: ['kitten'] },
    { name: 'dog', plural: 'dogs', synonyms: [] },
    { name: 'horse', plural: 'horses', synonyms: [] },
  ],
  colours: ['red', 'blue'],
  settings: [],
  words: ['a', 'the'],
};
const show = () =>
  showPanel(<ObjectsPanel />, {
    generator: new ScriptedGenerator(TWO, { ...description, vocabulary }),
    prepare: (studio) => planIn(studio),
  });
const row = (name: string) => page.getByRole('list', { name: 'Objects' }).getByRole('listitem', { name });

async function rename(from: string, to: string) {
  await row(from).getByRole('button', { name: from, exact: true }).click();
  await userEvent.keyboard(`{F2}${to}{Enter}`);
}

describe('names that a person gives to objects', () => {
  it('say what is drawn for them, and a click takes that, as one step', async () => {
    const { studio } = await show();
    await rename('red apple', 'red kitten');
    await expect.element(row('red kitten')).toHaveTextContent('kitten: drawn as cat.');
    const steps = studio.stores.document.getState().past.length;
    await row('red kitten').getByRole('button', { name: 'Call it cat and not kitten' }).click();
    expect(objectsOf(studio.stores.document.getState().plan)[0]?.name).toBe('red cat');
    expect(studio.stores.document.getState().past).toHaveLength(steps + 1);
    await expect.element(row('red cat')).not.toHaveTextContent('drawn as');
    await expect.element(row('red cat').getByRole('button', { name: 'red cat', exact: true })).toHaveFocus();
  });

  it('offer the nearest for one that the model doesn’t know, and may be left as they are', async () => {
    const { studio } = await show();
    await rename('red apple', 'zebra');
    await expect.element(row('zebra')).toHaveTextContent('The model doesn’t know zebra.');
    await expect
      .element(row('zebra').getByRole('button', { name: 'Call it horse and not zebra' }))
      .toBeVisible();
    await row('zebra').getByRole('button', { name: 'Leave zebra as it is' }).click();
    await expect.element(row('zebra')).not.toHaveTextContent('doesn’t know');
    expect(objectsOf(studio.stores.document.getState().plan)[0]?.name).toBe('zebra');
  });

  it('are not marked where the word means the same, and the model’s own never', async () => {
    await show();
    await rename('blue car', 'kitten');
    await expect.element(row('kitten')).toHaveTextContent('drawn as cat.');
    await expect.element(row('red apple')).not.toHaveTextContent('know');
    await rename('red apple', 'kitty');
    await expect.element(row('kitty')).toBeVisible();
    await expect.element(row('kitty')).not.toHaveTextContent('drawn as');
  });
});
