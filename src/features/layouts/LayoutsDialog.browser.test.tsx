import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { objectsOf } from '../../plan/plan';
import type { Studio } from '../../studio/studio';
import { planIn, showPanel } from '../testing/panel';
import LayoutsDialog from './LayoutsDialog';

const dialog = () => page.getByRole('dialog', { name: 'Layouts' });
const text = () => dialog().getByRole('textbox', { name: 'Layout' });
const use = () => dialog().getByRole('button', { name: 'Use as plan' });
const names = (studio: Studio) => objectsOf(studio.stores.document.getState().plan).map(({ name }) => name);
const JSON_LAYOUT = '[{"name":"cat","box":[0,0,400,400]},{"name":"dog","box":[900,900,500,500]}]';

const show = async (prepare?: (studio: Studio) => unknown) => {
  const onClose = vi.fn();
  const shown = await showPanel(<LayoutsDialog onClose={onClose} />, { ...(prepare && { prepare }) });
  return { ...shown, onClose };
};

describe('bringing a layout in', () => {
  it('says what is in a pasted text and what was put right, and makes it the plan in one step', async () => {
    const { studio, onClose } = await show(planIn);
    const { past } = studio.stores.document.getState();
    await expect.element(use()).toBeDisabled();
    await text().fill(JSON_LAYOUT);
    await expect.element(dialog()).toHaveTextContent('Plain JSON: 2 objects.');
    await expect
      .element(dialog().getByRole('list', { name: 'What was changed' }))
      .toHaveTextContent('The box of “dog” was the wrong way round');
    await use().click();
    expect(names(studio)).toEqual(['cat', 'dog']);
    expect(onClose).toHaveBeenCalledOnce();
    expect(studio.stores.document.getState().past).toHaveLength(past.length + 1);
    studio.stores.document.getState().undo();
    expect(names(studio)).toEqual(['red apple', 'blue car']);
  });

  it('says why a text is no layout, and can’t be used', async () => {
    const { studio } = await show(planIn);
    await text().fill('just a sentence');
    await expect
      .element(dialog())
      .toHaveTextContent('This text is in no form of layout that Scenograph reads.');
    await expect.element(dialog()).toHaveTextContent('GoT-R1 chain, GoT chain with colours, PlanGen,');
    await expect.element(use()).toBeDisabled();
    expect(names(studio)).toEqual(['red apple', 'blue car']);
  });
});

describe('taking the plan out', () => {
  it('writes it in the form that is chosen, and says what that form is', async () => {
    await show(planIn);
    await dialog().getByRole('button', { name: 'Take out' }).click();
    await expect.element(text()).toHaveValue(expect.stringContaining('"red apple"') as never);
    await dialog().getByRole('combobox', { name: 'Form' }).selectOptions('PlanGen');
    await expect.element(dialog()).toHaveTextContent('Tags: <ref> for a name');
    await expect
      .element(text())
      .toHaveValue(expect.stringContaining('<ref>red apple</ref><box>(100,100),(300,300)</box>') as never);
  });

  it('says so where there is no plan', async () => {
    await show();
    await dialog().getByRole('button', { name: 'Take out' }).click();
    await expect.element(dialog()).toHaveTextContent('There is no plan yet.');
  });
});
