import { expect, test, type Page } from './test';
import { boxOf, expectNoViolations, runCommand, setField, studio } from './studio';

const film = (page: Page) => page.getByRole('figure', { name: 'Recorded run' });
const gallery = (page: Page) => page.getByRole('dialog', { name: 'Gallery' });

/** Opens a scene of the gallery. None of it waits for a model. */
async function openExample(page: Page, name: string) {
  await page.getByRole('button', { name: 'All scenes of the gallery' }).click();
  await gallery(page).getByRole('button', { name, exact: true }).click();
  await expect(gallery(page)).toHaveCount(0);
  return studio(page);
}

test('the first thing on the stage is a finished picture; its run is skipped, and it opens free to change', async ({
  page,
}) => {
  await page.goto('./');
  const picture = film(page).locator('img');
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(512);
  await expect(film(page).getByText('Recorded', { exact: true })).toBeVisible();
  await film(page).getByRole('button', { name: 'Skip' }).click();
  await film(page).getByRole('button', { name: 'Open and change it' }).click();
  const s = studio(page);
  await expect(s.rows).toHaveCount(6);
  await expect(s.painted).toHaveCount(1);
  await expect(film(page)).toHaveCount(0);
  await setField(s.row('pirate ship'), 'X', 100);
  await expect.poll(async () => (await boxOf(s.row('pirate ship')))[0]).toBe(100);
});

test('the film plays to its end, and can be played again', async ({ page }) => {
  await page.goto('./');
  await expect(film(page)).toContainText('pirate ship');
  await expect(film(page).getByRole('button', { name: 'Open and change it' })).toBeVisible();
  await film(page).getByRole('button', { name: 'Play the recorded run again' }).click();
  await expect(film(page).getByRole('button', { name: 'Skip' })).toBeVisible();
});

test('a ready prompt is one click', async ({ page }) => {
  await page.goto('./');
  const ready = page.getByRole('list', { name: 'Ready prompts' });
  await expect(ready.getByRole('listitem')).toHaveCount(5);
  await ready.getByRole('button', { name: /A game map/ }).click();
  await expect(studio(page).prompt).toHaveValue(/^Fantasy map: a castle/);
  await expect(film(page)).toHaveCount(0);
});

test('a scene for a class: its notes say what to do, its picture shows this plan, and they go with it', async ({
  page,
}) => {
  await page.goto('./');
  const s = await openExample(page, 'How a plan breaks');
  await expect(s.rows).toHaveCount(4);
  await expect(s.painted).toHaveCount(2);
  await expect(page.getByText('Painted from an earlier plan')).toHaveCount(0);
  const notes = page.getByRole('region', { name: 'How a plan breaks' });
  await notes.getByRole('button', { name: 'Next note' }).click();
  await expect(notes).toContainText('Note 2 of 4');
  await runCommand(page, 'new scene', /New scene/);
  await expect(notes).toHaveCount(0);
});

test('two models stand side by side', async ({ page }) => {
  await page.goto('./');
  await openExample(page, 'Two models, one prompt');
  const compare = page.getByRole('dialog', { name: 'Compare' });
  await expect(compare).toContainText('Model Scenograph Mini 2 on the left');
});

test.describe('with the worker that keeps the studio', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a scene of the gallery that was opened is there without a network', async ({ page, context }) => {
    await page.goto('./');
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.reload();
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 60_000 })
      .toBe(true);
    await openExample(page, 'A poster');
    await expect(studio(page).painted).toHaveCount(1);
    await context.setOffline(true);
    await runCommand(page, 'new scene', /New scene/);
    const s = await openExample(page, 'A poster');
    await expect(s.rows).toHaveCount(4);
    await runCommand(page, 'new scene', /New scene/);
    await page.getByRole('button', { name: 'All scenes of the gallery' }).click();
    await gallery(page).getByRole('button', { name: 'A card', exact: true }).click();
    await expect(gallery(page).getByRole('alert')).toContainText('A card could not be fetched');
  });
});

test('the tour points at five things by keyboard, and is not offered again after it was left', async ({
  page,
}) => {
  await page.goto('./');
  await film(page).getByRole('button', { name: 'Skip' }).click();
  await film(page).getByRole('button', { name: 'Take the tour' }).click();
  const card = page.getByRole('dialog', { name: 'Tour' });
  for (const [i, name] of [
    'Say what the picture shows',
    'Plan',
    'Move what is wrong',
    'One list',
    'Paint',
  ].entries()) {
    await expect(card).toBeFocused();
    await expect(card).toContainText(`Stop ${i + 1} of 5`);
    await expect(card).toContainText(name);
    if (i < 4) await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await page.reload();
  await film(page).getByRole('button', { name: 'Skip' }).click();
  await expect(film(page).getByRole('button', { name: 'Open and change it' })).toBeVisible();
  await expect(film(page).getByRole('button', { name: 'Take the tour' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Scene menu' }).click();
  await page.getByRole('button', { name: 'Take the tour' }).click();
  await expect(card).toBeFocused();
});

test('a first visit is told nothing of what is new', async ({ page }) => {
  await page.goto('./');
  const kept = () => page.evaluate(() => localStorage.getItem('scenograph.settings') ?? '');
  await expect.poll(kept).toContain('newsTold');
  await expect(page.getByText(/Scenograph is now version/)).toHaveCount(0);
});

test('after an update it says once what is new', async ({ page }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('updated')) return;
    sessionStorage.setItem('updated', '1');
    localStorage.setItem('scenograph.settings', '{"newsTold":"0.1.0"}');
  });
  await page.goto('./');
  await page.getByRole('button', { name: 'What’s new', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'What’s new' })).toContainText('A gallery: twelve scenes');
  await page.reload();
  await expect(page.getByRole('list', { name: 'Ready prompts' })).toBeVisible();
  await page.waitForTimeout(3000);
  await expect(page.getByText(/Scenograph is now version/)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the film, the gallery, a scene with notes and the tour, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('./');
    await expect(film(page).getByRole('button', { name: 'Open and change it' })).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'All scenes of the gallery' }).click();
    await expect(gallery(page)).toBeVisible();
    await expectNoViolations(page);
    await gallery(page).getByRole('button', { name: 'What guidance does', exact: true }).click();
    await expect(page.getByRole('region', { name: 'What guidance does' })).toBeVisible();
    await expectNoViolations(page);
    await runCommand(page, 'tour', /Take the tour/);
    await expect(page.getByRole('dialog', { name: 'Tour' })).toBeVisible();
    await expectNoViolations(page);
  });
}
