import { expect, test, type Page } from './test';
import {
  APPLE_AND_CAR,
  boxOf,
  expectNoViolations,
  open,
  openScene,
  paint,
  plan,
  setField,
  tabTo,
} from './studio';

const status = (page: Page) => page.getByRole('status');

/** The record of the newest picture, from the library. */
async function newestPainting(page: Page) {
  return page.evaluate(async () => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('no database'));
      });
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    for (const name of names) {
      const database = await open(name);
      if (!database.objectStoreNames.contains('paintings')) continue;
      const all = await new Promise<Record<string, unknown>[]>((resolve) => {
        const request = database.transaction('paintings').objectStore('paintings').getAll();
        request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
      });
      database.close();
      type Painting = {
        id: string;
        tokens: number[];
        createdAt: number;
        planRevision: number;
        repainted?: { from: string; cells: number[] };
      };
      const records = all.map((each) => each['value'] as Painting);
      return records.toSorted((a, b) => b.createdAt - a.createdAt);
    }
    return [];
  });
}

test('a token shows its alternatives to the keyboard, and choosing one forks the run in one undo step', async ({
  page,
}) => {
  const s = await open(page, './?seed=7');
  await plan(page);
  await page.keyboard.press('Control+k');
  await page.getByLabel('Search commands').fill('probabilities');
  await page.keyboard.press('Enter');
  const tokens = page.getByRole('toolbar', { name: 'Tokens' });
  await expect(tokens).toBeVisible();
  await expectNoViolations(page);

  // The first name of the chain: as likely to be the apple as the car.
  const first = tokens.getByRole('button').first();
  await tabTo(page, first);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const card = page.getByRole('dialog');
  await expect(card).toBeVisible();
  await expect(card.getByRole('list', { name: 'Alternatives' }).getByRole('listitem')).toHaveCount(5);
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  const chain = await tokens.innerText();
  await page.keyboard.press('Enter');
  // The first that isn't what was written.
  await expect(card.locator('button:not([aria-disabled="true"])').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(s.planning).toHaveCount(0, { timeout: 120_000 });
  await expect(s.stop).toHaveCount(0);
  await expect(tokens).toBeVisible();
  expect(await tokens.innerText()).not.toBe(chain);
  await expect(s.rows.first()).toBeVisible();
  await s.undo.click();
  await expect.poll(() => tokens.innerText()).toBe(chain);
});

test('a plan edited since has no tokens to fork from, and says so', async ({ page }) => {
  const s = await openScene(page);
  await s.reasoning.getByRole('button', { name: 'Show probabilities' }).click();
  await expect(s.reasoning).toContainText('The model did not write the plan as it stands');
  await expect(s.reasoning.getByRole('button', { name: 'red apple' })).toBeVisible();
});

test('the uncertainty of boxes is shown on the stage and said in the list', async ({ page }) => {
  const s = await openScene(page);
  await s.canvas.getByRole('button', { name: 'Show uncertainty' }).click();
  await expect(s.row('red apple')).toContainText(/The model’s own: left \d+–\d+, top/, { timeout: 60_000 });
  await expectNoViolations(page);
  await s.canvas.getByRole('button', { name: 'Show uncertainty' }).click();
  await expect(s.row('red apple')).not.toContainText('The model’s own');
});

test('the best of several plans is kept, and another one is a key away', async ({ page }) => {
  const s = await open(page, './?seed=3');
  await s.prompt.fill(APPLE_AND_CAR);
  await page.getByRole('button', { name: 'Several plans' }).click();
  await page.getByRole('spinbutton', { name: 'Plans' }).fill('3');
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Plan several, keep the best' }).click();
  const plans = page.getByRole('list', { name: 'Plans' });
  await expect(plans.getByRole('button')).toHaveCount(3, { timeout: 150_000 });
  await expect(s.stop).toHaveCount(0);
  const best = plans.getByRole('button', { name: /, the best$/ });
  await expect(best).toHaveAttribute('aria-pressed', 'true');
  await expectNoViolations(page);
  const boxes = await Promise.all((await s.rows.all()).map(boxOf));
  const other = plans.locator('button[aria-pressed="false"]').first();
  const name = (await other.getAttribute('aria-label')) ?? '';
  await other.focus();
  await page.keyboard.press('Enter');
  await expect(plans.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
  await s.undo.click();
  await expect(best).toHaveAttribute('aria-pressed', 'true');
  expect(await Promise.all((await s.rows.all()).map(boxOf))).toEqual(boxes);
});

test('planning goes around a locked object, which stays to the unit', async ({ page }) => {
  const s = await openScene(page);
  await setField(s.row('blue car'), 'X', 513);
  const before = await boxOf(s.row('blue car'));
  await s.row('blue car').getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByText('Planning again keeps the blue car where it is.')).toBeVisible();
  await s.plan.click();
  await expect(status(page)).toContainText(/plan is finished/i, { timeout: 120_000 });
  await expect(s.stop).toHaveCount(0);
  expect(await boxOf(s.row('blue car').first())).toEqual(before);
  await s.undo.click();
  await expect(s.rows).toHaveCount(2);
  await expect(s.row('red apple')).toBeVisible();
});

test('after an edit only what it touches is painted again; then by brush, with the keyboard alone', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const s = await openScene(page);
  await paint(page);
  const repaint = page.getByRole('button', { name: 'Repaint changes' });
  await repaint.click();
  await expect(page.getByText('The plan is as it was when this picture was painted.').first()).toBeVisible();

  await setField(s.row('red apple'), 'Y', 20);
  await repaint.focus();
  await page.keyboard.press('Enter');
  await expect(s.painted).toHaveCount(2, { timeout: 300_000 });
  await expect(s.painting).toHaveCount(0, { timeout: 60_000 });
  const [after, before] = await newestPainting(page);
  expect(after?.repainted?.from).toBe(before?.id);
  const cells = new Set(after?.repainted?.cells);
  expect(cells.size).toBeGreaterThan(0);
  expect(cells.size).toBeLessThan(256);
  const unchanged = before?.tokens.map((token, cell) => cells.has(cell) || token === after?.tokens[cell]);
  expect(unchanged?.every(Boolean)).toBe(true);
  expect(after?.tokens).not.toEqual(before?.tokens);
  await expect(page.getByText('Painted from an earlier plan')).toHaveCount(0);

  await tabTo(page, page.getByRole('button', { name: 'Repaint brush' }));
  await page.keyboard.press('Enter');
  const bar = page.getByRole('region', { name: 'Repaint' });
  await expect(bar).toContainText(/\D0 marked/);
  await expect(s.canvas.getByRole('application')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(status(page)).toContainText('not marked');
  await page.keyboard.press(' ');
  await expect(bar).toContainText('4 marked');
  await page.keyboard.press('-');
  await page.keyboard.press(' ');
  await expect(bar).toContainText('3 marked');
  await expectNoViolations(page);
  await bar.getByRole('button', { name: 'Invert marks' }).click();
  await expect(bar).toContainText('253 marked');
  await bar.getByRole('button', { name: 'Clear marks' }).click();
  await bar.getByRole('button', { name: 'Repaint marked cells' }).click();
  await expect(page.getByText('Nothing is marked to be painted again.').first()).toBeVisible();
  await expect(s.painted).toHaveCount(2);

  // By pointer: a short stroke in the upper left corner, where a repainting is soon done.
  const stage = await s.canvas.getByRole('application').boundingBox();
  if (!stage) throw new Error('no stage');
  const side = Math.min(stage.width - 120, stage.height - 112);
  const left = stage.x + (stage.width - side) / 2;
  const top = stage.y + 52;
  await page.mouse.move(left + side * 0.03, top + side * 0.03);
  await page.mouse.down();
  await page.mouse.move(left + side * 0.2, top + side * 0.03, { steps: 4 });
  await page.mouse.up();
  await expect(bar).toContainText(/[3-9] marked/);
  await bar.getByRole('button', { name: 'Repaint marked cells' }).focus();
  await page.keyboard.press('Enter');
  await expect(s.painted).toHaveCount(3, { timeout: 300_000 });
  await expect(bar).toHaveCount(0);
  const [brushed, source] = await newestPainting(page);
  const marked = new Set(brushed?.repainted?.cells);
  expect(source?.tokens.every((token, cell) => marked.has(cell) || token === brushed?.tokens[cell])).toBe(
    true,
  );
  await expectNoViolations(page);
});
