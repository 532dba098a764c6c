import { ownServer, type OwnServer } from './ownServer';
import { modelReady, open, openScene, paint, plan, setField, studio } from './studio';
import { expect, test, type Page } from './test';

const notes = (page: Page) => page.getByRole('region', { name: 'Notes' });

test('the model’s worker is killed while it paints: a sentence, nothing is lost, and it can be loaded again', async ({
  page,
}) => {
  const s = await openScene(page);
  await modelReady(page);
  await setField(s.row('red apple'), 'X', 60);
  await s.paint.click();
  await expect(s.painting).toBeVisible();
  // Not waited for: threads that sleep in WebAssembly never answer.
  for (const worker of page.workers())
    void worker
      .evaluate(
        () =>
          void setTimeout(() => {
            throw new Error('killed');
          }),
      )
      .catch(() => undefined);
  await expect(page.getByText(/runs the model stopped/).first()).toBeVisible();
  await expect(s.row('red apple')).toHaveCount(1);
  await page
    .getByRole('button', { name: /Try again|Load the model again/ })
    .first()
    .click();
  await modelReady(page);
  await expect(s.row('red apple').getByRole('spinbutton', { name: 'X', exact: true })).toHaveValue('60');
  await plan(page);
});

test('an hour in the background: the scene is as it was, and it paints', async ({ page }) => {
  await page.clock.install();
  const s = await openScene(page);
  await modelReady(page);
  const show = (state: 'hidden' | 'visible') =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      Object.defineProperty(document, 'hidden', { value: visibility === 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await show('hidden');
  await page.clock.fastForward('01:00:00');
  await show('visible');
  await expect(s.rows).toHaveCount(2);
  await expect(notes(page).getByRole('listitem')).toHaveCount(0);
  await setField(s.row('red apple'), 'X', 60);
  await paint(page);
});

test.describe('on a server of its own', () => {
  test.use({ serviceWorkers: 'allow' });
  let server: OwnServer;
  test.beforeEach(async () => {
    server = await ownServer();
  });
  test.afterEach(() => server.close());

  test('a new build while another tab paints: it waits, no picture is lost, then both tabs have it', async ({
    page,
    context,
  }) => {
    await open(page, server.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    const painter = await context.newPage();
    const s = await openScene(painter, server.url);
    await modelReady(painter);
    // As many as take longer than a build to be fetched.
    await painter.getByRole('spinbutton', { name: 'Pictures' }).fill('8');
    await painter.keyboard.press('Enter');
    await s.paint.click();
    await expect(s.painting).toBeVisible();
    for (const tab of [page, painter]) await tab.evaluate(() => Object.assign(globalThis, { old: true }));
    const isOld = (tab: Page) => tab.evaluate(() => 'old' in globalThis).catch(() => null);

    server.added.set('/serviceWorker.js', '\n// the next build');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByRole('button', { name: 'Update ready: reload' }).click();
    await expect(notes(page)).toContainText('Another tab of Scenograph still has something to finish');
    await expect(notes(painter)).toContainText('waits until this tab has finished');
    expect(await isOld(painter)).toBe(true);
    expect(await isOld(page)).toBe(true);
    await expect(s.painted).toHaveCount(8, { timeout: 150_000 });
    await expect.poll(() => isOld(page), { timeout: 60_000 }).toBe(false);
    await expect.poll(() => isOld(painter), { timeout: 60_000 }).toBe(false);
    await expect(s.painted).toHaveCount(8);
    await expect(s.rows).toHaveCount(2);
  });

  test('a first visit that is cut short says so in a sentence, and loads when the network is back', async ({
    page,
  }) => {
    server.cut = /\/assets\/index-.*\.js$/;
    await page.goto(server.url);
    const said = page.getByRole('alert');
    await expect(said).toContainText('Scenograph did not arrive whole.');
    server.cut = null;
    await said.getByRole('button', { name: 'Load again' }).click();
    await expect(studio(page).prompt).toBeVisible();
  });
});

test.describe('with workers of the test’s own making, which the page’s policy refuses', () => {
  test.use({ bypassCSP: true });

  test('without a private file system the model is held in memory: it plans', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(StorageManager.prototype, 'getDirectory');
      const Real = Worker;
      globalThis.Worker = class extends Real {
        constructor(url: string | URL, options?: WorkerOptions) {
          const address = JSON.stringify(new URL(url, location.href).href);
          // Imported first: messages wait until the whole script has run.
          const code = `import ${address}; delete StorageManager.prototype.getDirectory;`;
          super(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), options);
        }
      };
    });
    await open(page);
    expect(await page.evaluate(() => 'getDirectory' in navigator.storage)).toBe(false);
    await plan(page);
  });
});
