import { readFile } from 'node:fs/promises';
import { expect, test } from './test';
import { APPLE_AND_CAR, expectNoViolations, open, openScene, paint, studio, tabTo } from './studio';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the main states, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const s = await open(page);
    await expectNoViolations(page);
    await s.prompt.fill('a purple appel on a zzyzx');
    await expectNoViolations(page);
    await s.prompt.fill(APPLE_AND_CAR);
    await s.plan.click();
    await expect(s.rows.first()).toBeVisible();
    await expectNoViolations(page);
    await expect(s.planning).toHaveCount(0, { timeout: 120_000 });
    await s.rows.first().click();
    await expectNoViolations(page);
    await paint(page);
    await expectNoViolations(page);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(page);
  });
}

test('axe finds nothing on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expectNoViolations(page);
});

test('one status region, and it announces objects', async ({ page }) => {
  const s = await open(page);
  await expect(page.getByRole('status')).toHaveCount(1);
  await s.prompt.fill(APPLE_AND_CAR);
  await s.plan.click();
  await expect(page.getByRole('status')).toContainText(/object|left|plan/i);
});

test('keyboard alone, from the prompt to a saved PNG', async ({ page }) => {
  const s = await open(page);
  await expect(s.prompt).toBeFocused();
  await page.keyboard.type(APPLE_AND_CAR);
  await page.keyboard.press('Control+Enter');
  await expect(s.rows.first()).toBeVisible();
  await expect(s.planning).toHaveCount(0, { timeout: 120_000 });
  // Tab to the first row's X and move the box.
  const x = s.rows.first().getByRole('spinbutton', { name: 'X', exact: true });
  await tabTo(page, x);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('70');
  await page.keyboard.press('Enter');
  await expect(x).toHaveValue('70');
  await page.keyboard.press('Control+Enter');
  await expect(s.painted).toHaveCount(1, { timeout: 150_000 });
  const save = page.getByRole('button', { name: 'Download PNG' }).first();
  await tabTo(page, save);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const bytes = await readFile(await download.path());
  expect(bytes.length).toBeGreaterThan(1000);
});

test('the stage says its keys to a screen reader and takes the focus', async ({ page }) => {
  await openScene(page);
  const stage = studio(page).canvas.getByRole('application');
  await stage.focus();
  await expect(stage).toBeFocused();
  await expect(stage).toHaveAccessibleName(/./);
});
