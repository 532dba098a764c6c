import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
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
