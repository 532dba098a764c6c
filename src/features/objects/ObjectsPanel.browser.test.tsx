import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findObject, objectsOf } from '../../plan/plan';
import type { Studio } from '../../studio/studio';
import { ObjectsPanel } from './ObjectsPanel';
import { planIn, showPanel } from '../testing/panel';

let studio: Studio;
let performed: string[];
const idAndSelection = (id: string, { stores }: Studio): string =>
  `${id} ${stores.view.getState().selection.join()}`;

beforeEach(async () => {
  ({ studio, performed } = await showPanel(<ObjectsPanel />, {
    prepare: (made) => planIn(made),
    note: idAndSelection,
  }));
});

const row = (name: string) => page.getByRole('list', { name: 'Objects' }).getByRole('listitem', { name });
const box = (id: string) => findObject(studio.stores.document.getState().plan, id)?.box;
const names = () => objectsOf(studio.stores.document.getState().plan).map((object) => object.name);
const steps = () => studio.stores.document.getState().past.length;

const selection = () => studio.stores.view.getState().selection;
const nameOf = (name: string) => row(name).getByRole('button', { name, exact: true });
const plant = (chain: string) => planIn(studio, chain);
const FOUR = ['tree', 'cat', 'dog', 'bird']
  .map((name) => `A <|obj_start|>${name}<|obj_end|> <|box_start|>(1,1),(99,99)<|box_end|> is there.`)
  .join(' ');

describe('the list of objects', () => {
  it('has one line an object: nine fit where nine rows of 32 px would', async () => {
    plant(FOUR);
    await expect.element(row('bird')).toBeInTheDocument();
    const heights = [...document.querySelectorAll('[data-row]')].map((each) => each.clientHeight);
    expect(heights).toHaveLength(4);
    expect(Math.max(...heights)).toBeLessThanOrEqual(32);
  });

  it('shows whether an object is seen and locked where it is pointed at, and always when it is set', async () => {
    const opacity = (of: string, button: string) =>
      getComputedStyle(row(of).getByRole('button', { name: button }).element()).opacity;
    await row('blue car').hover();
    expect(opacity('red apple', 'Lock')).toBe('0');
    expect(opacity('blue car', 'Lock')).toBe('1');
    await row('red apple').getByRole('button', { name: 'Lock' }).click();
    await row('blue car').hover();
    await expect
      .element(row('red apple').getByRole('button', { name: 'Lock' }))
      .toHaveAttribute('aria-pressed', 'true');
    expect(opacity('red apple', 'Lock')).toBe('1');
    await row('blue car').getByRole('button', { name: 'Hide' }).click();
    expect(studio.stores.document.getState().objects['o2']?.hidden).toBe(true);
  });

  it('takes several with Ctrl and all between with Shift', async () => {
    plant(FOUR);
    await nameOf('cat').click();
    await nameOf('bird').click({ modifiers: ['Shift'] });
    expect(selection()).toEqual(['o2', 'o3', 'o4']);
    await nameOf('dog').click({ modifiers: ['ControlOrMeta'] });
    expect(selection()).toEqual(['o2', 'o4']);
  });

  it('has one name in the order of Tab, and the arrow keys go through the others', async () => {
    plant(FOUR);
    await nameOf('tree').click();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(nameOf('dog')).toHaveFocus();
    expect(selection()).toEqual(['o3']);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(selection()).toEqual(['o3', 'o4']);
    expect([...document.querySelectorAll('[data-row] button[id^="row-"][tabindex="0"]')]).toHaveLength(1);
  });

  it('moves a row by keyboard and keeps the focus on it', async () => {
    await nameOf('red apple').click();
    const before = steps();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(names()).toEqual(['blue car', 'red apple']);
    expect(steps()).toBe(before + 1);
    await expect.element(nameOf('red apple')).toHaveFocus();
  });

  it('moves rows by dragging, several at once, and Esc puts them back', async () => {
    plant(FOUR);
    await nameOf('tree').click();
    await nameOf('cat').click({ modifiers: ['ControlOrMeta'] });
    const list = page.getByRole('list', { name: 'Objects' }).element();
    const send = (type: string, on: Element, y: number) =>
      on.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          clientX: 60,
          clientY: y,
          pointerId: 1,
          pointerType: 'mouse',
        }),
      );
    // The pointer is one of the test's own: there is nothing to capture.
    list.setPointerCapture = () => undefined;
    const middle = (name: string) => {
      const { top, height } = row(name).element().getBoundingClientRect();
      return top + height / 2;
    };
    send('pointerdown', nameOf('cat').element(), middle('cat'));
    send('pointermove', list, middle('dog') + 4);
    await expect.element(row('bird')).toHaveAttribute('data-drop', 'before');
    await userEvent.keyboard('{Escape}');
    await expect.element(row('bird')).not.toHaveAttribute('data-drop');
    send('pointerup', list, middle('dog') + 4);
    expect(names()).toEqual(['tree', 'cat', 'dog', 'bird']);

    const before = steps();
    send('pointerdown', nameOf('cat').element(), middle('cat'));
    send('pointermove', list, middle('dog') + 4);
    send('pointerup', list, middle('dog') + 4);
    expect(names()).toEqual(['dog', 'tree', 'cat', 'bird']);
    expect(steps()).toBe(before + 1);
  });

  it('has a menu where it is pointed at, about that row', async () => {
    await nameOf('blue car').click({ button: 'right' });
    const menu = page.getByRole('menu', { name: 'Object' });
    await expect.element(menu).toBeVisible();
    expect(selection()).toEqual(['o2']);
    await menu.getByRole('menuitem', { name: 'copy-objects' }).click();
    await expect.poll(() => performed).toEqual(['copy-objects o2']);
    await expect.element(menu).not.toBeInTheDocument();
  });

  it('renames with F2 and gives the focus back', async () => {
    await nameOf('red apple').click();
    await userEvent.keyboard('{F2}green pear{Enter}');
    await expect.element(nameOf('green pear')).toHaveFocus();
    expect(names()).toEqual(['green pear', 'blue car']);
  });

  it('adds an object where there is room, and Delete takes it away', async () => {
    await page.getByRole('button', { name: 'Add object' }).click();
    await userEvent.keyboard('small dog{Enter}');
    await expect.element(row('small dog')).toBeInTheDocument();
    const added = selection()[0] ?? '';
    const place = box(added);
    expect(place && (place.x2 <= 100 || place.x1 >= 300 || place.y1 >= 300)).toBe(true);
    await nameOf('small dog').click();
    await userEvent.keyboard('{Delete}');
    await expect.element(row('small dog')).not.toBeInTheDocument();
    await expect.element(nameOf('blue car')).toHaveFocus();
  });

  it('lights what is pointed at', async () => {
    await row('blue car').hover();
    expect(studio.stores.view.getState().hover).toBe('o2');
  });
});

describe('the layout as a whole', () => {
  it('is arranged from one place, by template or guide', async () => {
    await page.getByRole('button', { name: 'Arrange' }).click();
    const card = page.getByRole('dialog', { name: 'Arrange' });
    await expect.element(card).toBeVisible();
    await card.getByRole('button', { name: 'lay-out-depth' }).click();
    expect(performed).toEqual(['lay-out-depth ']);
    await card.getByRole('switch', { name: 'Thirds' }).click();
    expect(studio.stores.view.getState().guides).toEqual(['thirds']);
  });
});
