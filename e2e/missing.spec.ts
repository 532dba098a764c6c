import { expect, test, type Page } from './test';
import { studio } from './studio';

// A part of the program that is gone from the server, as after an update.

/** Refuses the parts whose file begins with `name` until it is told that they are back. */
async function without(page: Page, name: string) {
  let gone = true;
  await page.route(new RegExp(`/assets/${name}-.*\\.js`), (route) =>
    gone ? route.fulfill({ status: 404, body: 'Not found' }) : route.continue(),
  );
  return { back: () => void (gone = false) };
}

test('a dialog that can’t be fetched costs itself alone, and comes when it is back', async ({ page }) => {
  const help = await without(page, 'Help');
  await page.goto('./');
  const s = studio(page);
  await s.prompt.fill('a red apple');
  await s.canvas.getByRole('application').focus();
  await page.keyboard.press('?');
  const failed = page.getByRole('dialog', { name: 'The keyboard help' });
  await expect(failed.getByRole('alert')).toContainText('The keyboard help couldn’t be fetched.');
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(failed.getByRole('alert')).toContainText('couldn’t be fetched');
  // Put away, it may be asked for again.
  await page.keyboard.press('Escape');
  await expect(failed).toHaveCount(0);
  await expect(s.prompt).toHaveValue('a red apple');
  help.back();
  await s.canvas.getByRole('application').focus();
  await page.keyboard.press('?');
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the stage that can’t be fetched leaves the rest at work, and comes when it is back', async ({
  page,
}) => {
  const stage = await without(page, 'CanvasPanel');
  await page.goto('./');
  const failed = page.getByRole('alert').filter({ hasText: 'The stage couldn’t be fetched.' });
  await expect(failed).toBeVisible();
  await studio(page).prompt.fill('a red apple');
  stage.back();
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('application', { name: 'Plan on the picture' })).toBeVisible();
  await expect(failed).toHaveCount(0);
  await expect(studio(page).prompt).toHaveValue('a red apple');
});

test('the checks that can’t be fetched leave the rest at work, and come when they are back', async ({
  page,
}) => {
  const checks = await without(page, 'ChecksPanel');
  await page.goto('./');
  const failed = page.getByRole('alert').filter({ hasText: 'The checks couldn’t be fetched.' });
  await expect(failed).toBeVisible();
  await studio(page).prompt.fill('a red apple to the left of a blue car');
  checks.back();
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('list', { name: 'Checks' }).getByRole('listitem')).toHaveCount(5);
  await expect(failed).toHaveCount(0);
});

test('what is known of the model comes when it is back, too', async ({ page }) => {
  const details = await without(page, 'ModelDetails');
  await page.goto('./');
  await expect(studio(page).prompt).toBeVisible();
  await page.getByRole('button', { name: /^Model/ }).click();
  const failed = page.getByRole('alert').filter({ hasText: 'What runs couldn’t be fetched.' });
  await expect(failed).toBeVisible();
  details.back();
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: /models/i }).first()).toBeVisible();
  await expect(failed).toHaveCount(0);
});
