import { expect, test, type Page } from './test';
import { expectNoViolations, open, setField, studio } from './studio';

/** Opens a picture that carries its scene, as a person opens a file: what it shows needs no painting. */
async function openPicture(page: Page, name: 'good' | 'poor') {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles(`e2e/fixtures/apple-and-car-${name}.png`);
  await expect(studio(page).painted).toHaveCount(1);
}

function pictureChecks(page: Page) {
  const region = page.getByRole('region', { name: 'Checks', exact: true });
  return {
    region,
    prompt: region.getByRole('list', { name: 'Prompt against picture' }),
    plan: region.getByRole('list', { name: 'Plan against picture' }),
    overlay: region.getByRole('button', { name: 'What was found in the picture' }),
    side: (name: 'Plan' | 'Picture') => region.getByRole('button', { name, exact: true }),
  };
}

test('a picture is checked by itself: prompt and plan against it, one figure, what was found on the stage', async ({
  page,
}) => {
  await open(page);
  await openPicture(page, 'good');
  const c = pictureChecks(page);
  await expect(c.prompt.getByRole('listitem')).toHaveCount(6, { timeout: 120_000 });
  await expect(c.prompt.getByRole('listitem').filter({ hasText: 'held' })).toHaveCount(6);
  await expect(c.prompt).toContainText('The red apple’s centre is left of the blue car’s.');
  await expect(c.plan.getByRole('listitem').filter({ hasText: /red apple.*IoU 0\.[6-9]/ })).toHaveCount(1);
  await expect(c.region).toContainText(/Reward\s*0\.[5-9]/);
  await expect(c.region).toContainText(/Found: .*red apple \(\d+% sure\)/);
  // The filmstrip says the figure too, also to those who don't see it.
  await expect(page.getByRole('button', { name: /Show seed 7 .*reward 0\.[5-9]/ })).toBeVisible();

  await expect(c.overlay).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('application', { name: 'Plan on the picture' }).focus();
  await page.keyboard.press('f');
  await expect(c.overlay).toHaveAttribute('aria-pressed', 'true');

  await expectNoViolations(page);
});

test('what is wrong is said in words, and an edit brings the plan’s checks back', async ({ page }) => {
  const s = await open(page);
  await openPicture(page, 'poor');
  const c = pictureChecks(page);
  const relation = c.prompt.getByRole('listitem').filter({ hasText: 'to the left of the car' });
  await expect(relation).toContainText('broken', { timeout: 120_000 });
  await expect(c.plan.getByRole('listitem').filter({ hasText: 'not found' }).first()).toBeVisible();
  await setField(s.row('red apple'), 'X', 20);
  await expect(c.region.getByRole('list', { name: 'Checks', exact: true })).toBeVisible();
  // By keyboard, back to the picture.
  await c.side('Picture').focus();
  await page.keyboard.press('Enter');
  await expect(c.prompt).toBeVisible();
});
