import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test';
import { type ModelServer, serveModel } from './modelServer';
import { download, loaded, lookUp, models, openModels, openWithoutModel } from './modelsDialog';
import { APPLE_AND_CAR, boxOf, modelReady, open, openScene, paint, plan, setField } from './studio';

/** A random model as the exporter writes a checkpoint. */
const JANUS_FOLDER = join(import.meta.dirname, '../src/generator/fixtures/janus/fp32');

let server: ModelServer;
test.afterEach(() => server.close());

test('a second model: found, downloaded, paused, resumed after a reload, used, deleted; the scene survives', async ({
  page,
}) => {
  test.slow();
  server = await serveModel('Second Model', true);
  const s = await openScene(page);
  await modelReady(page);
  await setField(s.row('red apple'), 'X', 60);
  const boxes = await Promise.all((await s.rows.all()).map(boxOf));
  const m = await openModels(page);

  // Nothing is asked before the person agrees to an address that isn't on the list.
  await m.address.fill(server.base);
  await expect(m.dialog.getByText(/isn’t an address that Scenograph knows/)).toBeVisible();
  await m.address.press('Enter');
  expect(server.requests).toEqual([]);

  await lookUp(page, server);
  const offer = m.dialog.getByRole('region', { name: 'Second Model' });
  await expect(offer).toContainText('Test Licence 2.0');
  await expect(offer).toContainText('For tests of the studio alone.');
  await expect(offer).toContainText('Runs well');
  expect(server.requests.every(({ path }) => path === 'manifest.json')).toBe(true);

  server.holdAt = 4e6;
  await offer.getByRole('button', { name: /^Download \d/ }).click();
  await expect.poll(() => loaded(page)).toBeGreaterThan(1e5);
  await m.button('Pause Second Model').click();
  await expect(m.button('Resume Second Model')).toBeVisible();
  await expect(m.item('Second Model')).toContainText('is here; it can be used once all of it is');
  await expect(m.button('Use Second Model')).toHaveCount(0);

  await page.reload();
  await modelReady(page);
  server.requests = [];
  await openModels(page);
  await expect(m.item('Second Model')).toContainText(/MB of .*MB is here/);
  expect(server.requests).toEqual([]);
  server.holdAt = Infinity;
  await m.button('Resume Second Model').click();
  await expect(m.button('Use Second Model')).toBeVisible({ timeout: 60_000 });
  expect(server.requests.some(({ range }) => /^bytes=[1-9]\d*-$/.test(range ?? ''))).toBe(true);

  // The old one stays in use until the new one is ready, and the scene is as it was.
  await m.button('Use Second Model').click();
  await expect(m.item('Second Model')).toContainText('In use', { timeout: 120_000 });
  await expect(m.button('Use Scenograph Mini')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Model: Second Model/ })).toBeVisible();
  await expect(s.prompt).toHaveValue(APPLE_AND_CAR);
  expect(await Promise.all((await s.rows.all()).map(boxOf))).toEqual(boxes);
  await setField(s.row('red apple'), 'X', 70);
  await s.undo.click();
  await expect(s.row('red apple').getByRole('spinbutton', { name: 'X', exact: true })).toHaveValue('60');

  // The picture carries the model and its licence.
  await paint(page);
  await expect(page.getByText(/Second Model \(Test Licence 2\.0\)/).first()).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PNG' }).first().click(),
  ]);
  const png = (await readFile(await file.path())).toString('latin1');
  expect(png).toContain('Test Licence 2.0');

  // The choice is remembered, and works with the server gone.
  await server.close();
  await page.reload();
  await modelReady(page);
  await expect(page.getByRole('button', { name: /^Model: Second Model/ })).toBeVisible();
  await plan(page);

  await openModels(page);
  await m.button('Delete Second Model').click();
  await expect(m.dialog.getByText(/goes back to its own model/)).toBeVisible();
  await m.button('Delete').click();
  await expect(m.item('Second Model')).toHaveCount(0, { timeout: 120_000 });
  await expect(m.item('Scenograph Mini')).toContainText('In use');
  const kept = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('scenograph-models');
    const sizes: number[] = [];
    for await (const handle of folder.values()) {
      if (handle.kind === 'file') sizes.push((await (handle as FileSystemFileHandle).getFile()).size);
    }
    return sizes.reduce((sum, size) => sum + size, 0);
  });
  expect(kept).toBeLessThan(server.bytes * 1.5);
});

test('a model that can’t be loaded leaves the one before in use', async ({ page }) => {
  test.slow();
  server = await serveModel('Second Model', true);
  const s = await open(page);
  const m = await openModels(page);
  await download(page, server);
  await expect(m.button('Use Second Model')).toBeVisible({ timeout: 60_000 });
  // A byte changes on the disk.
  await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('scenograph-models');
    for await (const [key, handle] of folder.entries()) {
      if (!key.startsWith('install-')) continue;
      const record = JSON.parse(await (await (handle as FileSystemFileHandle).getFile()).text());
      const { key: name } = record.files.find((file: { path: string }) => file.path === 'decoder.onnx');
      const stream = await (await folder.getFileHandle(name)).createWritable({ keepExistingData: true });
      await stream.write({ type: 'write', position: 500, data: new Uint8Array([1, 2, 3]) });
      await stream.close();
    }
  });
  await m.button('Use Second Model').click();
  await expect(
    page.getByText(/Second Model couldn’t be loaded.*decoder\.onnx is damaged/).first(),
  ).toBeVisible({
    timeout: 120_000,
  });
  await expect(m.item('Scenograph Mini')).toContainText('In use');
  await page.keyboard.press('Escape');
  await plan(page);
  await expect(s.rows.first()).toBeVisible();
});

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test(`axe finds nothing on the list of models, ${colorScheme}, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    server = await serveModel('Second Model', false);
    const m = await openWithoutModel(page);
    const expectNoViolations = async () => {
      const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual(
        [],
      );
    };
    await m.known.getByText('how to export it').first().click();
    await m.address.fill('not an address');
    await m.address.press('Enter');
    await expect(m.dialog.getByText(/neither a Hugging Face name/)).toBeVisible();
    await expectNoViolations();
    server.holdAt = 4e5;
    await lookUp(page, server);
    await expect(m.dialog.getByRole('region', { name: 'Second Model' })).toBeVisible();
    await expectNoViolations();
    await m.dialog.getByRole('button', { name: /^Download \d/ }).click();
    await expect(m.downloading).toBeVisible();
    await expectNoViolations();
    await m.button('Delete Second Model').click();
    await expect(m.button('Keep it')).toBeFocused();
    await expectNoViolations();
    await page.keyboard.press('Escape');
    await expect(m.button('Delete Second Model')).toBeVisible();
    await m.button('Delete Second Model').click();
    await m.button('Delete').click();
    await expect(m.item('Second Model')).toHaveCount(0);
  });
}

test('a model’s folder that is dropped on the page is offered, and copied when it is accepted', async ({
  page,
}) => {
  server = await serveModel('Second Model', false);
  await page.route(/models\/mini/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [JANUS_FOLDER], dragOperationsMask: 1 };
  // Dropped where no dragover came before, as when the page moves under the pointer.
  const moves = [
    ['dragEnter', 700],
    ['dragOver', 700],
    ['drop', 200],
  ] as const;
  for (const [type, x] of moves) await session.send('Input.dispatchDragEvent', { type, x, y: 400, data });
  const m = models(page);
  const offer = m.dialog.getByRole('region', { name: 'GoT-R1-random' });
  await expect(offer).toContainText('DeepSeek License Agreement');
  await offer.getByRole('button', { name: /^Copy \d/ }).click();
  await expect(m.button('Use GoT-R1-random')).toBeVisible({ timeout: 60_000 });
});
