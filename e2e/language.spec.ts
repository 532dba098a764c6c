import { expect, test } from './test';
import { open, pasteChain, APPLE_AND_CAR_CHAIN } from './studio';

test.describe('a German browser', () => {
  test.use({ locale: 'de-DE' });

  test('has a German studio, and English by hand, which is kept', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('button', { name: 'Planen', exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Objekte' })).toBeVisible();
    await expect(page.getByText('Noch ist nichts geplant.')).toBeVisible();

    await page.getByRole('button', { name: 'Menü der Szene' }).click();
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English');
    await expect(page.getByRole('button', { name: 'Plan', exact: true })).toBeVisible();
    await expect(page.getByText('Noch ist nichts geplant.')).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.getByRole('button', { name: 'Plan', exact: true })).toBeVisible();
  });

  test('has its longest words beside each other in the header, on a small laptop too', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 760 });
    await page.goto('./');
    const model = page.getByRole('button', { name: /^Modell: / });
    await expect(model).not.toHaveAccessibleName(/lädt|geladen/);
    // Where a graph came out wrong on the GPU, more has to be said than on any machine that tests run on.
    await model
      .locator('span')
      .nth(1)
      .evaluate((status) => (status.textContent += ', Bilder auf WebAssembly'));
    const edges = await page
      .getByRole('banner')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
      );
    expect(edges.length).toBeGreaterThan(8);
    const ordered = edges.toSorted((a, b) => a.left - b.left);
    // Those of one group share their border.
    for (const [i, { left }] of ordered.slice(1).entries())
      expect(left - (ordered[i]?.right ?? 0)).toBeGreaterThan(-2);
  });
});

test('changing the language keeps the scene and its undo', async ({ page }) => {
  const s = await open(page);
  await pasteChain(page, APPLE_AND_CAR_CHAIN);
  await page.getByRole('button', { name: 'Scene menu' }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  const rows = page.getByRole('list', { name: 'Objekte' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
  await expect(rows).toHaveCount(0);
  await expect(s.rows).toHaveCount(0);
});
