import { expect, test } from './test';
import { APPLE_AND_CAR, open, paint, plan, studio } from './studio';

test('an empty prompt and one of 10,000 characters get a sentence', async ({ page }) => {
  const s = await open(page);
  await s.prompt.fill('');
  await s.prompt.press('Control+Enter');
  await expect(s.rows).toHaveCount(0);
  await s.prompt.fill('apple '.repeat(1667).slice(0, 10_000));
  await s.prompt.press('Control+Enter');
  await expect(page.getByText(/too long|shorter|shorten/i).first()).toBeVisible();
  await expect(s.prompt).toHaveValue(/^apple apple/);
  await plan(page);
});

test('emoji and right-to-left text are planned without breaking anything', async ({ page }) => {
  const s = await open(page);
  await s.prompt.fill('🦊 تفاحة حمراء and a blue car');
  await s.plan.click();
  await expect(s.planning).toHaveCount(0, { timeout: 120_000 });
  await expect(s.reasoning).toBeVisible();
  await plan(page);
});

for (const [what, body] of [
  ['truncated', 'short'],
  ['replaced by a web page', '<!doctype html><title>Not found</title>'],
] as const) {
  test(`a model file ${what}: a sentence that names the file, and Try again works`, async ({ page }) => {
    let broken = true;
    await page.route(/decoder\.onnx/, async (route) => {
      if (broken) await route.fulfill({ status: 200, body, contentType: 'text/html' });
      else await route.continue();
    });
    await page.goto('./');
    const s = studio(page);
    await expect(page.getByText(/decoder\.onnx/).first()).toBeVisible({ timeout: 60_000 });
    await s.prompt.fill(APPLE_AND_CAR);
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await plan(page);
    await expect(s.rows.first()).toBeVisible();
  });
}

test('a missing manifest: a sentence, and the prompt stays', async ({ page }) => {
  await page.route(/manifest\.json/, (route) => route.fulfill({ status: 404, body: 'no' }));
  await page.goto('./');
  await studio(page).prompt.fill(APPLE_AND_CAR);
  await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible({ timeout: 60_000 });
  await expect(studio(page).prompt).toHaveValue(APPLE_AND_CAR);
});

test('without IndexedDB (private mode) the studio works and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await open(page);
  await expect(
    page.getByText(/not be kept|cannot be kept|nothing is kept|can't be saved|cannot be saved/i).first(),
  ).toBeAttached();
  await plan(page);
});

test('without WebGPU and SharedArrayBuffer it plans and paints on one thread', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'gpu');
  });
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['cross-origin-opener-policy'];
    delete headers['cross-origin-embedder-policy'];
    await route.fulfill({ response, headers });
  });
  await open(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await plan(page);
  await paint(page);
  await context.close();
});

test('a full disk: a sentence, and the studio goes on', async ({ page }) => {
  await page.addInitScript(() => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    FileSystemFileHandle.prototype.createWritable = full as never;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (JSON.stringify(args[0] ?? '').length > 50_000) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await open(page);
  await plan(page);
  await paint(page);
});
