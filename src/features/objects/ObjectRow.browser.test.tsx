import { expect, describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findObject, objectsOf } from '../../plan/plan';
import { planIn, showPanel } from '../testing/panel';
import { ObjectsPanel } from './ObjectsPanel';

const row = (name: string) => page.getByRole('list', { name: 'Objects' }).getByRole('listitem', { name });
const nameOf = (name: string) => row(name).getByRole('button', { name, exact: true });
const field = (of: string, name: string) => row(of).getByRole('spinbutton', { name, exact: true });
const button = (of: string, name: string) => row(of).getByRole('button', { name, exact: true });

async function open() {
  const { studio } = await showPanel(<ObjectsPanel />, { prepare: (made) => void planIn(made) });
  await expect.element(row('blue car')).toBeInTheDocument();
  const plan = () => studio.stores.document.getState().plan;
  return {
    studio,
    box: (id: string) => findObject(plan(), id)?.box,
    names: () => objectsOf(plan()).map((object) => object.name),
    steps: () => studio.stores.document.getState().past.length,
    selection: () => studio.stores.view.getState().selection,
  };
}

describe('the controls of a row', () => {
  it('takes typed numbers on Enter, clamped to the picture, as one step, whatever is selected', async () => {
    const { box, steps, selection } = await open();
    const before = steps();
    await field('red apple', 'X').fill('950');
    expect(box('o1')?.x1).toBe(100);
    await userEvent.keyboard('{Enter}');
    expect(box('o1')).toEqual({ x1: 799, y1: 100, x2: 999, y2: 300 });
    await expect.element(field('red apple', 'X')).toHaveValue(799);
    expect(steps()).toBe(before + 1);
    expect(selection()).toEqual([]);
    // The numbers lay over the buttons of the row: these can be pressed again.
    await expect.element(page.getByRole('button', { name: 'red apple', exact: true })).toHaveFocus();
    await page
      .getByRole('listitem', { name: 'red apple' })
      .getByRole('button', { name: 'Reset to model' })
      .click();
    expect(box('o1')?.x1).toBe(100);
  });

  it('steps with the arrow keys, and Esc takes back what was typed', async () => {
    const { box } = await open();
    const width = field('blue car', 'Width');
    width.element().focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(box('o2')?.x2).toBe(860);
    await width.fill('3');
    await userEvent.keyboard('{Escape}{Tab}');
    expect(box('o2')?.x2).toBe(860);
  });

  it('come by Tab, each seen while it has the focus, without covering the name', async () => {
    await open();
    await nameOf('red apple').click();
    const name = nameOf('red apple').element().getBoundingClientRect();
    const seen: string[] = [];
    for (let i = 0; i < 11; i += 1) {
      await userEvent.keyboard('{Tab}');
      const focused = document.activeElement;
      seen.push(focused?.getAttribute('aria-label') ?? '');
      for (let each = focused; each && each.tagName !== 'LI'; each = each.parentElement) {
        expect(Number(getComputedStyle(each).opacity), seen.at(-1)).toBeGreaterThan(0);
      }
      const { left = 0, top = 0, width = 0, height = 0 } = focused?.getBoundingClientRect() ?? {};
      expect(document.elementFromPoint(left + width / 2, top + height / 2)?.closest('button, input')).toBe(
        focused,
      );
      expect(left).toBeGreaterThan(name.right);
    }
    const numbers = ['X', 'Y', 'Width', 'Height'];
    const deeds = ['Move up', 'Move down', 'Duplicate', 'Reset to model', 'Delete', 'Hide', 'Lock'];
    expect(seen).toEqual(numbers.concat(deeds));
  });

  it('leave the click on a name, and beside it, to the name', async () => {
    await open();
    await row('blue car').hover();
    const { left, right, top, height } = row('blue car').element().getBoundingClientRect();
    const at = (x: number) => document.elementFromPoint(x, top + height / 2)?.closest('button');
    expect(at(left + 40)).toBe(nameOf('blue car').element());
    expect(at(nameOf('blue car').element().getBoundingClientRect().right + 4)?.id).toBe('row-o2');
    expect(at(right - 20)).toBe(button('blue car', 'Lock').element());
    expect(at(right - 70)).toBe(button('blue car', 'Delete').element());
  });

  it('resets one object to the model, and only when there is something to reset', async () => {
    const { studio, box } = await open();
    const reset = button('red apple', 'Reset to model');
    await expect.element(reset).toHaveAttribute('aria-disabled', 'true');
    studio.stores.document.getState().setBoxes({ o1: { x1: 0, y1: 0, x2: 50, y2: 50 } });
    await expect.element(reset).toHaveAttribute('aria-disabled', 'false');
    await reset.click();
    expect(box('o1')).toEqual({ x1: 100, y1: 100, x2: 300, y2: 300 });
  });

  it('reorders and keeps the focus on the button', async () => {
    const { names } = await open();
    await button('red apple', 'Move down').click();
    expect(names()).toEqual(['blue car', 'red apple']);
    await expect.element(button('red apple', 'Move down')).toHaveFocus();
  });

  it('locks the numbers too', async () => {
    await open();
    await button('red apple', 'Lock').click();
    await expect.element(field('red apple', 'X')).toHaveAttribute('readonly');
    await expect.element(button('red apple', 'Delete')).toHaveAttribute('aria-disabled', 'true');
  });

  it('duplicates and deletes, and the focus goes on beside it', async () => {
    const { studio, names } = await open();
    await button('red apple', 'Duplicate').click();
    expect(names()).toEqual(['red apple', 'blue car', 'red apple']);
    studio.stores.document.getState().undo();
    await button('red apple', 'Delete').click();
    expect(names()).toEqual(['blue car']);
    await expect.element(nameOf('blue car')).toHaveFocus();
  });

  it('says how sure the model is of each edge', async () => {
    const { studio } = await open();
    const edge = { low: 90, median: 100, high: 120 };
    studio.stores.uncertainty.setState({ spreads: { o1: [edge, edge, edge, edge] } });
    await expect.element(row('red apple')).toHaveTextContent(/The model’s own: left 90–120, top 90–120/);
  });

  it('are in Tab’s way for one row of a long list', async () => {
    const { studio, box } = await open();
    const chain = Array.from(
      { length: 70 },
      (_, i) => `A <|obj_start|>tree ${i}<|obj_end|> <|box_start|>(1,1),(99,99)<|box_end|> is there.`,
    );
    planIn(studio, chain.join(' '));
    await expect.poll(() => document.querySelectorAll('[data-row]').length).toBe(70);
    const rows = [...document.querySelectorAll('[data-row]')];
    const inTheWay = rows.filter((each) => each.querySelector('[tabindex="0"]'));
    expect(inTheWay.map((each) => each.getAttribute('aria-label'))).toEqual(['tree 0']);
    // Every row has its numbers.
    expect(rows.filter((each) => each.querySelectorAll('input').length !== 4)).toEqual([]);
    // One far from view has no buttons, and takes numbers all the same.
    await expect.poll(() => rows.at(-1)?.querySelectorAll('button').length).toBe(1);
    await field('tree 69', 'X').fill('7');
    await userEvent.keyboard('{Enter}');
    expect(box(rows.at(-1)?.getAttribute('data-row') ?? '')?.x1).toBe(7);
    rows.at(-1)?.scrollIntoView();
    await expect.element(button('tree 69', 'Delete')).toBeInTheDocument();
  });
});
