import { keeps } from './kept';
import { expect, test } from './test';
import {
  APPLE_AND_CAR,
  boxOf,
  modelReady,
  open,
  openScene,
  paint,
  plan,
  runCommand,
  setField,
  studio,
} from './studio';

test('closing the tab in the middle of planning: the scene is there again', async ({ page, context }) => {
  const s = await open(page);
  await s.prompt.fill(APPLE_AND_CAR);
  await s.plan.click();
  await expect(s.rows.first()).toBeVisible();
  await keeps(page, /<\|obj_end\|>/);
  await page.close();
  const again = await context.newPage();
  const t = await open(again);
  await expect(t.prompt).toHaveValue(APPLE_AND_CAR);
  await expect(t.rows.first()).toBeVisible();
});

test('closing it in the middle of painting: the edited plan is there again, and it paints', async ({
  page,
  context,
}) => {
  const s = await openScene(page);
  await modelReady(page);
  await setField(s.row('red apple'), 'X', 60);
  const boxes = await Promise.all((await s.rows.all()).map(boxOf));
  await s.paint.click();
  await expect(s.painting).toBeVisible();
  await page.close();
  const again = await context.newPage();
  const t = await open(again);
  await expect(t.row('red apple')).toHaveCount(1);
  expect(await Promise.all((await t.rows.all()).map(boxOf))).toEqual(boxes);
  await paint(again);
});

test.describe('with the worker that keeps the studio', () => {
  test.use({ serviceWorkers: 'allow' });

  test('installable, and after the first visit a new page plans and paints with the network cut', async ({
    page,
    context,
  }) => {
    await open(page);
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
      return link ? ((await (await fetch(link.href)).json()) as { name: string; icons: unknown[] }) : null;
    });
    expect(manifest?.name).toBe('Scenograph');
    expect(manifest?.icons.length).toBeGreaterThan(1);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    // The shell is in the cache once the worker controls a page.
    await page.reload();
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 60_000 })
      .toBe(true);
    await studio(page).prompt.waitFor();
    await modelReady(page);
    await page.close();

    await context.setOffline(true);
    const offline = await context.newPage();
    await open(offline);
    const s = await plan(offline);
    await expect(s.rows.first()).toBeVisible();
    await paint(offline);
  });
});

test('a picture survives a reload', async ({ page }) => {
  await openScene(page);
  await paint(page);
  await page.reload();
  await expect(studio(page).painted).toHaveCount(1);
});

test('a link carries the scene to another device, and a reload there shows it as it was left', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const s = await openScene(page);
  await setField(s.row('red apple'), 'X', 60);
  await runCommand(page, 'link', /Copy a link to this scene/);
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('on the clipboard');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const boxes = await Promise.all((await s.rows.all()).map(boxOf));

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  const t = studio(other);
  await expect(t.prompt).toHaveValue(APPLE_AND_CAR);
  await expect(t.rows).toHaveCount(2);
  expect(await Promise.all((await t.rows.all()).map(boxOf))).toEqual(boxes);
  expect(new URL(other.url()).hash).toBe('');
  await setField(t.row('red apple'), 'X', 90);
  await keeps(other, /\(90,340\)/);
  await other.reload();
  await expect(t.row('red apple').getByRole('spinbutton', { name: 'X', exact: true })).toHaveValue('90');

  // Cut short: a sentence, and what is open stays.
  const hash = new URL(link).hash;
  await other.evaluate((cut) => (window.location.hash = cut), hash.slice(0, hash.length / 2));
  await expect(other.getByRole('region', { name: 'Notes' })).toContainText(
    'This link is cut short or altered.',
  );
  await expect(t.rows).toHaveCount(2);
  await elsewhere.close();
});
