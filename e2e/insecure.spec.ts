import { expect, test } from '@playwright/test';
import { openScene, paint, plan, studio } from './studio';

test('over plain http on a network address it plans and paints, and says what https would bring', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block', baseURL: 'http://scenograph.test/' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  // What the preview serves, as from a machine of the network.
  await context.route('http://scenograph.test/**', async (route) => {
    const url = new URL(route.request().url());
    const response = await route.fetch({ url: new URL(url.pathname + url.search, baseURL).href });
    await route.fulfill({ response });
  });
  await openScene(page);
  expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([false, false]);
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText(/https, or localhost/);
  await plan(page);
  await paint(page);
  await expect(studio(page).painted).toHaveCount(1);
  expect(errors).toEqual([]);
  await context.close();
});
