import { expect, test } from './test';
import { type ModelServer, serveModel } from './modelServer';
import { download, loaded, openWithoutModel } from './modelsDialog';

let server: ModelServer;
test.afterEach(() => server.close());

test('a server without ranges: a sentence, and the file is fetched from its start', async ({ page }) => {
  server = await serveModel('Second Model', false);
  const m = await openWithoutModel(page);
  server.ranges = false;
  server.holdAt = 4e5;
  await download(page, server);
  await expect.poll(() => loaded(page)).toBeGreaterThan(3e5);
  await m.button('Pause Second Model').click();
  server.holdAt = 5e5;
  await m.button('Resume Second Model').click();
  await expect(m.item('Second Model')).toContainText('can’t send the rest of a file');
  server.holdAt = Infinity;
  await expect(m.button('Use Second Model')).toBeVisible({ timeout: 60_000 });
});

test('a connection that is cut again and again goes on where it stopped', async ({ page }) => {
  server = await serveModel('Second Model', false);
  const m = await openWithoutModel(page);
  server.faults.set('decoder.onnx', 'cut');
  await download(page, server);
  // Each try brings half of what is left.
  await expect
    .poll(() => server.requests.filter(({ range }) => range !== undefined).length)
    .toBeGreaterThan(2);
  server.faults.clear();
  await expect(m.button('Use Second Model')).toBeVisible({ timeout: 60_000 });
});

for (const [fault, words] of [
  ['html', /decoder\.onnx can’t be used: a web page came/],
  ['changed', /decoder\.onnx is damaged/],
  ['gone', /decoder\.onnx can’t be used: nothing \(the server answered 404\)/],
] as const) {
  test(`a file that is ${fault}: a sentence that names it, nothing to use, and Resume mends it`, async ({
    page,
  }) => {
    server = await serveModel('Second Model', false);
    const m = await openWithoutModel(page);
    server.faults.set('decoder.onnx', fault);
    await download(page, server);
    await expect(m.item('Second Model')).toContainText(words, { timeout: 60_000 });
    await expect(m.button('Use Second Model')).toHaveCount(0);
    server.faults.clear();
    await m.button('Resume Second Model').click();
    await expect(m.button('Use Second Model')).toBeVisible({ timeout: 60_000 });
  });
}

test.describe('with a worker of the test’s own making, which the page’s policy refuses', () => {
  test.use({ bypassCSP: true });

  test('a disk that fills up: what came is kept, and how much to free is said', async ({ page }) => {
    // The worker's file handles fill up after 800 kB.
    await page.addInitScript(() => {
      const Real = Worker;
      const patch = `
      let room = 8e5;
      const write = FileSystemSyncAccessHandle.prototype.write;
      FileSystemSyncAccessHandle.prototype.write = function (bytes, at) {
        if (bytes.byteLength > room) throw new DOMException('full', 'QuotaExceededError');
        room -= bytes.byteLength;
        return write.call(this, bytes, at);
      };`;
      globalThis.Worker = class extends Real {
        constructor(url: string | URL, options?: WorkerOptions) {
          if (options?.name !== 'scenograph-install') return new Real(url, options) as never;
          const { freed } = globalThis as { freed?: boolean };
          const address = JSON.stringify(new URL(url, location.href).href);
          // Imported first: messages wait until the whole script has run.
          const code = `import ${address};${freed ? '' : patch}`;
          super(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), options);
        }
      };
    });
    server = await serveModel('Second Model', false);
    const m = await openWithoutModel(page);
    await download(page, server);
    await expect(m.item('Second Model')).toContainText(/space for this page is full.*Free \d+ MB/s, {
      timeout: 60_000,
    });
    await page.evaluate(() => ((globalThis as { freed?: boolean }).freed = true));
    server.requests = [];
    await m.button('Resume Second Model').click();
    await expect(m.button('Use Second Model')).toBeVisible({ timeout: 60_000 });
    expect(server.requests.some(({ range }) => range !== undefined)).toBe(true);
  });
});
