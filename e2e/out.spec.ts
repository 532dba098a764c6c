import { readFile } from 'node:fs/promises';
import { initializeCanvas, readPsd } from 'ag-psd';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import type { Page } from '@playwright/test';
import { expect, test } from './test';
import { expectNoViolations, open, openScene, paint, runCommand, tabTo } from './studio';

initializeCanvas(
  () => {
    throw new Error('Node has no canvas');
  },
  (width, height) => ({ width, height, data: new Uint8ClampedArray(width * height * 4) }) as ImageData,
);

async function openExport(page: Page) {
  await runCommand(page, 'export picture', /Export picture, layers and plan/);
  const dialog = page.getByRole('dialog', { name: 'Layouts and export' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function saved(page: Page, name: string | RegExp) {
  const dialog = page.getByRole('dialog');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a picture is taken apart, saved as PSD, ZIP and SVG, and cut out of its background', async ({
  page,
}) => {
  await openScene(page);
  await paint(page);
  const dialog = await openExport(page);
  await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible();

  await dialog.getByRole('button', { name: 'Layers' }).click();
  await dialog.getByRole('button', { name: 'Take the picture apart' }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Taking apart' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('button', { name: 'Take the picture apart' }).click();
  const layers = dialog.getByRole('list', { name: 'Layers, from front to back' }).getByRole('listitem');
  await expect(layers).toHaveCount(3, { timeout: 120_000 });
  await expect(dialog).toContainText(/give the picture to within [12] steps? of 255/);
  await expectNoViolations(page);

  const psd = await saved(page, 'Save PSD');
  expect(psd.name).toMatch(/^a-red-apple.*-layers\.psd$/);
  const read = readPsd(psd.bytes, { useImageData: true });
  expect(read.children?.map(({ name }) => name).toSorted()).toEqual(['background', 'blue car', 'red apple']);

  const zip = await saved(page, 'Save ZIP of PNGs');
  const files = unzipSync(zip.bytes);
  expect(Object.keys(files)).toHaveLength(4);
  // The flat picture of the PSD is the background of the ZIP where no layer lies.
  const background = PNG.sync.read(Buffer.from(files['00-background.png'] ?? new Uint8Array()));
  expect([background.width, background.height]).toEqual([read.width, read.height]);
  const svg = (await saved(page, 'Save SVG')).bytes.toString('utf8');
  expect(svg.match(/<image /g)).toHaveLength(3);

  await dialog.getByRole('button', { name: 'Picture' }).click();
  await dialog.getByRole('switch', { name: 'Without its background' }).check();
  await expect(dialog).toContainText('The file holds the scene without its picture');
  const cut = PNG.sync.read((await saved(page, 'Save the file')).bytes);
  const clear = cut.data.filter((value, at) => at % 4 === 3 && value === 0).length;
  expect(clear).toBeGreaterThan(cut.width * cut.height * 0.3);
});

test('pictures twice as large, as WebP and as a print with its bleed', async ({ page }) => {
  await openScene(page);
  await paint(page);
  const dialog = await openExport(page);
  await dialog.getByRole('button', { name: '2×' }).click();
  await expect(dialog).toContainText('512 × 512 px');
  const large = await saved(page, 'Save the file');
  expect(large.name).toMatch(/-2x\.png$/);
  expect(PNG.sync.read(large.bytes).width).toBe(512);

  await dialog.getByRole('button', { name: 'WebP' }).click();
  await expect(dialog.getByRole('button', { name: 'Save the file' })).toBeEnabled();
  expect((await saved(page, 'Save the file')).bytes.subarray(8, 12).toString()).toBe('WEBP');

  await dialog.getByRole('button', { name: 'PDF to print' }).click();
  await expect(dialog).toContainText('106 × 106 mm with its bleed');
  await expectNoViolations(page);
  const pdf = (await saved(page, 'Save the file')).bytes.toString('latin1');
  expect(pdf).toContain('/TrimBox [8.504 8.504 291.969 291.969]');
});

test('the plan goes to other tools and as a drawing, by keyboard alone', async ({ page }) => {
  await openScene(page);
  const dialog = await openExport(page);
  await expect(dialog).toContainText('There is no picture yet.');
  await tabTo(page, dialog.getByRole('button', { name: 'Picture' }));
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('combobox', { name: 'Form' }));
  await page.keyboard.type('ComfyUI: G');
  await expect(dialog).toContainText('Made for ComfyUI 0.3.');
  await tabTo(page, dialog.getByRole('button', { name: 'Save as a file' }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const flow = JSON.parse(await readFile(await download.path(), 'utf8')) as Record<
    string,
    { class_type: string }
  >;
  expect(Object.values(flow).filter(({ class_type }) => class_type === 'GLIGENTextBoxApply')).toHaveLength(2);

  await dialog.getByRole('button', { name: 'Drawing' }).click();
  expect((await saved(page, 'Save SVG')).bytes.toString()).toContain('>blue car</text>');
  expect((await saved(page, 'Save PDF')).bytes.toString('latin1')).toContain('%PDF-1.6');
});

test('on a phone all of it fits, and an empty studio says what is missing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Layouts and export' });
  await expect(dialog).toContainText('There is no picture yet.');
  await dialog.getByRole('button', { name: 'Drawing' }).click();
  await expect(dialog).toContainText('There is no plan yet.');
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
