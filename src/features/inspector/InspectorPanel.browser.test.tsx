import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseChain } from '../../plan/chain/parser';
import { findObject, objectsOf } from '../../plan/plan';
import type { Studio } from '../../studio/studio';
import { TooltipProvider } from '../../ui/overlays/Tooltip';
import { InspectorPanel } from './InspectorPanel';
import { planIn, showPanel } from '../testing/panel';

let studio: Studio;
let performed: string[];
const idAndSelection = (id: string, { stores }: Studio): string =>
  `${id} ${stores.view.getState().selection.join()}`;

beforeEach(async () => {
  ({ studio, performed } = await showPanel(
    <TooltipProvider>
      <InspectorPanel />
    </TooltipProvider>,
    { prepare: (made) => planIn(made), note: idAndSelection, width: 288 },
  ));
});

const panel = page.getByRole('region', { name: 'Selected' });
const field = (name: string) => panel.getByRole('spinbutton', { name, exact: true });
const button = (name: string) => panel.getByRole('button', { name, exact: true });
const select = async (...ids: string[]) => {
  studio.stores.view.getState().select(ids);
  await expect.element(panel).toBeInTheDocument();
};
const doc = () => studio.stores.document.getState();
const box = (id: string) => findObject(doc().plan, id)?.box;
const names = () => objectsOf(doc().plan).map((object) => object.name);
const steps = () => doc().past.length;

describe('the inspector', () => {
  it('is there only for what is selected', async () => {
    await expect.element(panel).not.toBeInTheDocument();
    await select('o1');
    await expect.element(panel).toHaveTextContent('red apple');
    await select('o1', 'o2');
    await expect.element(panel).toHaveTextContent('2 objects');
  });

  it('takes typed numbers on Enter, clamped to the picture, as one step', async () => {
    await select('o1');
    const before = steps();
    await field('X').fill('950');
    expect(box('o1')?.x1).toBe(100);
    await userEvent.keyboard('{Enter}');
    expect(box('o1')).toEqual({ x1: 799, y1: 100, x2: 999, y2: 300 });
    await expect.element(field('X')).toHaveValue(799);
    expect(steps()).toBe(before + 1);
  });

  it('steps with the arrow keys, and Esc takes back what was typed', async () => {
    await select('o2');
    await field('Width').click();
    await userEvent.keyboard('{ArrowUp}');
    expect(box('o2')?.x2).toBe(860);
    await field('Width').fill('3');
    await userEvent.keyboard('{Escape}{Tab}');
    expect(box('o2')?.x2).toBe(860);
  });

  it('keeps the ratio where that is asked', async () => {
    await select('o1');
    await button('Keep the ratio of width to height').click();
    await field('Width').fill('300');
    await userEvent.keyboard('{Enter}');
    expect(box('o1')).toEqual({ x1: 100, y1: 100, x2: 400, y2: 400 });
  });

  it('moves several by the box around them', async () => {
    await select('o1', 'o2');
    await expect.element(field('Width')).toHaveValue(750);
    await field('X').fill('0');
    await userEvent.keyboard('{Enter}');
    expect([box('o1')?.x1, box('o2')?.x1]).toEqual([0, 450]);
  });

  it('resets to the model, and only when there is something to reset', async () => {
    await select('o1');
    await expect.element(button('Reset to model')).toHaveAttribute('aria-disabled', 'true');
    doc().setBoxes({ o1: { x1: 0, y1: 0, x2: 50, y2: 50 } });
    await expect.element(button('Reset to model')).toHaveAttribute('aria-disabled', 'false');
    await button('Reset to model').click();
    expect(box('o1')).toEqual({ x1: 100, y1: 100, x2: 300, y2: 300 });
  });

  it('reorders and keeps the focus on the button', async () => {
    await select('o1');
    await button('Move down').click();
    expect(names()).toEqual(['blue car', 'red apple']);
    await expect.element(button('Move down')).toHaveFocus();
    await expect.element(button('Move down')).toHaveAttribute('aria-disabled', 'true');
    await button('To the back').click();
    expect(names()).toEqual(['red apple', 'blue car']);
  });

  it('changes nothing of what is locked', async () => {
    doc().setLocked(['o1'], true);
    await select('o1');
    await expect.element(field('X')).toHaveAttribute('readonly');
    await expect.element(button('Delete')).toHaveAttribute('aria-disabled', 'true');
  });

  it('deletes what is selected in one step', async () => {
    await select('o1', 'o2');
    const before = steps();
    await button('Delete').click();
    expect(names()).toEqual([]);
    expect(steps()).toBe(before + 1);
    await expect.element(panel).not.toBeInTheDocument();
  });

  it('asks for another try at one object', async () => {
    await select('o2');
    await button('Another try').click();
    expect(performed).toEqual(['try-again o2']);
  });

  it('aligns by commands, to each other or to the picture', async () => {
    await select('o1', 'o2');
    await button('align-left').click();
    expect(performed).toEqual(['align-left o1,o2']);
    const byPicture = button('By the picture, not by each other');
    await expect.element(byPicture).toHaveAttribute('aria-pressed', 'false');
    await byPicture.click();
    await expect.element(byPicture).toHaveAttribute('aria-pressed', 'true');
    expect(studio.stores.view.getState().byPicture).toBe(true);
  });

  it('gives an object without a box a place', async () => {
    studio.stores.document
      .getState()
      .replacePlan(parseChain('A <|obj_start|>moon<|obj_end|> shines.').plan, { fromModel: true });
    await select('o1');
    await button('Place it').click();
    expect(box('o1')).toEqual({ x1: 350, y1: 350, x2: 650, y2: 650 });
  });

  it('offers kinds and colours of a model that knows only some', async () => {
    await select('o1');
    await expect.element(panel.getByRole('combobox')).not.toBeInTheDocument();
    studio.stores.model.setState({ kind: 'ready', description: knowing(VOCABULARY) } as never);
    await panel.getByRole('combobox', { name: 'Colour' }).selectOptions('blue');
    expect(names()[0]).toBe('blue apple');
    await panel.getByRole('combobox', { name: 'Kind' }).selectOptions('car');
    expect(names()[0]).toBe('blue car');
    await panel.getByRole('combobox', { name: 'Colour' }).selectOptions('None');
    expect(names()[0]).toBe('car');
  });
});

const VOCABULARY = {
  objects: ['apple', 'car'].map((name) => ({ name, plural: `${name}s`, synonyms: [] })),
  colours: ['red', 'blue'],
  settings: [],
  words: [],
};
const knowing = (vocabulary: typeof VOCABULARY) => ({
  vocabulary,
  capabilities: { plan: true, paint: true, repaint: false, understand: false },
  coordinates: { step: 1, max: 999 },
});
