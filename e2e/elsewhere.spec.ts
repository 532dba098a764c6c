import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from './test';
import { open, openScene, paint, plan, studio } from './studio';
import { ownServer, type OwnServer } from './ownServer';

test.use({ serviceWorkers: 'allow' });

/** Hosts that send types and nothing else, and have the studio below a path. */
let host: OwnServer;
test.beforeEach(async () => {
  host = await ownServer({ under: '/some/path/', plain: true });
});
test.afterEach(() => host.close());

test('a host without headers, below a path: the service worker brings threads, and it plans and paints', async ({
  page,
}) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith('http') && !request.url().startsWith(host.url)) outside.push(request.url());
  });
  await page.goto(host.url);
  // The one reload of a first visit.
  await page.waitForFunction(() => crossOriginIsolated, undefined, { timeout: 60_000 });
  await open(page, host.url);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await plan(page);
  await paint(page);
  expect(outside).toEqual([]);

  // What is there to be framed is not taken for the studio by its service worker.
  await page.goto(`${host.url}embed.html#film=AAAA`);
  await expect(page.getByRole('alert')).toHaveText(/link is cut short/);
});

test('the same without a service worker: on one thread', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await openScene(page, host.url);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await paint(page);
  await expect(studio(page).painted).toHaveCount(1);
  await context.close();
});

test('the check of a deployed address says a line each, and ends with 1 where a file is missing', async () => {
  // The browser that it starts has the cores of this one.
  test.setTimeout(600_000);
  const check = async (...options: string[]) => {
    try {
      const { stdout } = await promisify(execFile)('npx', [
        'tsx',
        'scripts/check/run.ts',
        host.url,
        ...options,
      ]);
      return { code: 0, stdout };
    } catch (error) {
      return error as { code: number; stdout: string };
    }
  };
  const good = await check();
  expect(good.stdout).toMatch(/^ok +model files +.*each as published$/m);
  expect(good.stdout).toMatch(/^ok +in a browser +it opens, with threads/m);
  expect(good.stdout).toMatch(/^ok +picture +256 × 256 px/m);
  expect(good.stdout).toMatch(/^note +isolation/m);
  expect(good.code).toBe(0);
  host.added.set('/models/mini/tokenizer.json', ' ');
  host.cut = /embed\.html/;
  const bad = await check('--files');
  expect(bad.stdout).toMatch(/^wrong +model files +tokenizer\.json has \d+ bytes instead of \d+/m);
  expect(bad.stdout).toMatch(/^wrong +embedding/m);
  expect(bad.code).toBe(1);
});
