import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Studio } from '../studio/studio';
import { pageStudio } from '../studio/testing/pageStudio';
import { App } from './App';

let root: Root;
let studios: readonly [left: Studio, right: Studio];
const within = (name: string) => page.getByRole('region', { name, exact: true });

/** Two whole interfaces in one page, each on a studio of its own. */
beforeEach(() => {
  studios = [pageStudio(), pageStudio()];
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    studios.map((studio, i) => (
      <section
        key={i}
        aria-label={i === 0 ? 'left studio' : 'right studio'}
        style={{ height: 380, overflow: 'auto' }}
      >
        <App studio={studio} />
      </section>
    )),
  );
});
afterEach(async () => {
  root.unmount();
  document.body.replaceChildren();
  await Promise.all(studios.map((studio) => studio.dispose()));
});

it('folds the runs open in the studio that was asked, and in no other', async () => {
  const runs = (name: string) => within(name).getByRole('button', { name: 'Show the runs' });
  await runs('left studio').click();
  await expect.element(runs('left studio')).toHaveAttribute('aria-expanded', 'true');
  await expect.element(runs('right studio')).toHaveAttribute('aria-expanded', 'false');
});

it('opens the dialog of models of one studio alone', async () => {
  await within('right studio')
    .getByRole('button', { name: /^Model/ })
    .click();
  await page.getByRole('button', { name: 'Models' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Models' })).toBeVisible();
  expect(document.querySelectorAll('[role="dialog"]')).toHaveLength(1);
});

const tools = () => studios.map(({ stores }) => stores.view.getState().tool);

it('takes keys in the studio that was used last, also where they reach the page alone', async () => {
  const leave = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();
  const name = (of: string) => within(of).getByRole('button', { name: 'Show the runs' });
  await name('left studio').click();
  leave();
  await userEvent.keyboard('r');
  expect(tools()).toEqual(['draw', 'select']);
  await name('right studio').click();
  leave();
  await userEvent.keyboard('h');
  expect(tools()).toEqual(['draw', 'pan']);
});

it('takes keys in the studio that has the focus, however it came there', async () => {
  const button = (of: string) =>
    within(of).getByRole('button', { name: 'Show the runs' }).element() as HTMLElement;
  await expect.element(within('right studio').getByRole('button', { name: 'Show the runs' })).toBeVisible();
  for (const [of, keys] of [
    ['right studio', 'r'],
    ['left studio', 'h'],
  ] as const) {
    button(of).focus();
    await userEvent.keyboard(keys);
  }
  expect(tools()).toEqual(['pan', 'draw']);
});

it('opens the palette of the studio that is used, and of no other', async () => {
  await within('right studio').getByRole('button', { name: 'Show the runs' }).click();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect(document.querySelectorAll('[role="dialog"]')).toHaveLength(1);
});

it('opens a dropped file in the studio that it was dropped on', async () => {
  const opened = studios.map(({ scenes }) => vi.spyOn(scenes, 'openFile').mockResolvedValue(undefined));
  const target = within('left studio').getByRole('button', { name: 'Show the runs' });
  await expect.element(target).toBeVisible();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['{}'], 'scene.json'));
  target.element().dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  await expect.poll(() => opened.map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
});
