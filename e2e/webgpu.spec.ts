import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from './test';
import { APPLE_AND_CAR, APPLE_AND_CAR_CHAIN, open, paint, pasteChain } from './studio';

/** The software adapter is slow: a handful of tokens shows that WebGPU computes as WebAssembly does. */
const SLOW = 400_000;

/** As in a browser that was never here, on one back end. */
async function openOn(page: Page, backend: 'webgpu' | 'wasm') {
  await page.goto('./');
  await page.evaluate(() =>
    indexedDB.databases().then((all) => all.map((d) => indexedDB.deleteDatabase(d.name ?? ''))),
  );
  return open(page, `./?backend=${backend}&seed=3`, SLOW);
}

test('on WebGPU the first objects of the plan are those of WebAssembly', async ({ page }) => {
  test.setTimeout(900_000);
  const firstRow = async (backend: 'webgpu' | 'wasm') => {
    // It compiles every kernel on the processor, for the self-test too.
    const s = await openOn(page, backend);
    await s.prompt.fill(APPLE_AND_CAR);
    await s.plan.click();
    await expect(s.rows.first()).toBeVisible({ timeout: 240_000 });
    const row = s.rows.first();
    const x = row.getByRole('spinbutton', { name: 'X', exact: true });
    const height = row.getByRole('spinbutton', { name: 'Height', exact: true });
    await expect(height).toHaveValue(/\d/, { timeout: 240_000 });
    const result = [await row.getAttribute('aria-label'), await x.inputValue(), await height.inputValue()];
    if (await s.stop.count()) await s.stop.click();
    return result;
  };
  const onWasm = await firstRow('wasm');
  const onWebGpu = await firstRow('webgpu');
  expect(onWebGpu).toEqual(onWasm);
});

test('on WebGPU a picture is painted to the pixels of WebAssembly', async ({ page }) => {
  test.setTimeout(900_000);
  const { prompt } = await openOn(page, 'wasm');
  await prompt.fill(APPLE_AND_CAR);
  await pasteChain(page, APPLE_AND_CAR_CHAIN);
  await paint(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PNG' }).first().click(),
  ]);
  const whole = { name: 'scene.png', mimeType: 'image/png', buffer: await readFile(await download.path()) };

  /** Paints a few cells of that picture again: all other tokens are kept, so that it takes seconds. */
  const painted = async (backend: 'webgpu' | 'wasm') => {
    const s = await openOn(page, backend);
    await expect(page.getByRole('button', { name: /^Model: / })).toHaveAccessibleName(
      backend === 'webgpu' ? /, WebGPU$/ : /, WebAssembly$/,
    );
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await chooser).setFiles(whole);
    await expect(s.painted).toHaveCount(1);
    await page.getByRole('button', { name: 'Repaint brush' }).focus();
    await page.keyboard.press('Enter');
    const bar = page.getByRole('region', { name: 'Repaint' });
    await expect(s.canvas.getByRole('application')).toBeFocused();
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    await expect(bar).toContainText('4 marked');
    await bar.getByRole('button', { name: 'Repaint marked cells' }).click();
    await expect(s.painted).toHaveCount(2, { timeout: SLOW });
    await expect(s.painting).toHaveCount(0, { timeout: 60_000 });
    await expect(page.getByRole('term').filter({ hasText: 'Model' }).locator('..')).toContainText(
      backend === 'webgpu' ? /WebGPU$/ : /WebAssembly$/,
    );
    await page.screenshot({ path: test.info().outputPath(`${backend}.png`) });
    return Promise.all((await s.painted.all()).map(pixelsOf));
  };
  const onWasm = await painted('wasm');
  const onWebGpu = await painted('webgpu');
  const differences = onWebGpu.map((pixels, i) =>
    pixels.reduce((most, value, at) => Math.max(most, Math.abs(value - (onWasm[i]?.[at] ?? -255))), 0),
  );
  console.warn(`largest differences of a pixel, newest picture first: ${differences.join(', ')} of 255`);
  // Rounding to 8 bits may fall either way.
  expect(Math.max(...differences)).toBeLessThanOrEqual(2);
});

test('the model that ships computes all of it on WebGPU, and none of it elsewhere', async ({ page }) => {
  test.setTimeout(900_000);
  // The other preview server: playwright.config.ts.
  await page.goto(`http://localhost:${Number(process.env.E2E_PORT ?? 4519) + 1}/?backend=webgpu`);
  const model = page.getByRole('button', { name: /^Model: Scenograph Mini 2, .*Web/ });
  await expect(model).toHaveAccessibleName(/, WebGPU$/, { timeout: SLOW });
});

/** RGBA of a picture at its own size. */
const pixelsOf = (image: Locator): Promise<number[]> =>
  image.evaluate(async (element) => {
    const picture = element as HTMLImageElement;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    return Array.from(context?.getImageData(0, 0, canvas.width, canvas.height).data ?? []);
  });
