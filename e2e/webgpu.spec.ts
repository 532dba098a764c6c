import { readFile } from 'node:fs/promises';
import { expect, sharing as test, type Locator, type Page } from './test';
import {
  APPLE_AND_CAR,
  APPLE_AND_CAR_CHAIN,
  drop,
  open,
  paint,
  pasteChain,
  plan,
  setField,
  studio,
} from './studio';

/** The software adapter is slow: a handful of tokens shows that WebGPU computes as WebAssembly does. */
const SLOW = 400_000;

const BACKENDS = ['wasm', 'webgpu'] as const;
type Backend = (typeof BACKENDS)[number];

/** Every kernel is compiled on the processor, for the self-test too: the model is loaded once on each back end. */
const pages = new Map<Backend, Page>();
/** The page of a back end, in front of the other: keys and choosers of files need that. */
async function on(backend: Backend): Promise<Page> {
  const page = pages.get(backend);
  if (!page) throw new Error(`nothing was opened on ${backend}`);
  await page.bringToFront();
  return page;
}

test.describe.configure({ mode: 'serial', timeout: 900_000 });

test.beforeAll(async ({ visitor }) => {
  test.setTimeout(900_000);
  for (const backend of BACKENDS) {
    const page = await visitor();
    await open(page, `./?backend=${backend}&seed=3`, SLOW);
    await expect(page.getByRole('button', { name: /^Model: / })).toHaveAccessibleName(
      backend === 'webgpu' ? /, WebGPU$/ : /, WebAssembly$/,
    );
    pages.set(backend, page);
  }
});

test('on WebGPU the first objects of the plan are those of WebAssembly', async () => {
  const firstRow = async (page: Page) => {
    const s = studio(page);
    await s.prompt.fill(APPLE_AND_CAR);
    await s.plan.click();
    await expect(s.rows.first()).toBeVisible({ timeout: 240_000 });
    const row = s.rows.first();
    const x = row.getByRole('spinbutton', { name: 'X', exact: true });
    const height = row.getByRole('spinbutton', { name: 'Height', exact: true });
    await expect(height).toHaveValue(/\d/, { timeout: 240_000 });
    const result = [await row.getAttribute('aria-label'), await x.inputValue(), await height.inputValue()];
    if (await s.stop.count()) await s.stop.click();
    await expect(s.stop).toHaveCount(0);
    return result;
  };
  const onWasm = await firstRow(await on('wasm'));
  const onWebGpu = await firstRow(await on('webgpu'));
  expect(onWebGpu).toEqual(onWasm);
});

test('on WebGPU a picture is painted to the pixels of WebAssembly', async () => {
  const painter = await on('wasm');
  await studio(painter).prompt.fill(APPLE_AND_CAR);
  await pasteChain(painter, APPLE_AND_CAR_CHAIN);
  await paint(painter);
  const [download] = await Promise.all([
    painter.waitForEvent('download'),
    painter.getByRole('button', { name: 'Download PNG' }).first().click(),
  ]);
  const whole = await readFile(await download.path());

  /** Paints a few cells of that picture again: all other tokens are kept, so that it takes seconds. */
  const painted = async (backend: Backend) => {
    const page = await on(backend);
    const s = studio(page);
    await page.getByRole('button', { name: 'New scene' }).first().click();
    await expect(s.painted).toHaveCount(0);
    await drop(page, 'scene.png', 'image/png', whole);
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

// The last: nothing runs on that page's card afterwards.
test('the graphics card is lost while it paints: a sentence, the plan is untouched, and the model can be loaded again', async () => {
  const page = await on('webgpu');
  const s = studio(page);
  const x = s.row('red apple').getByRole('spinbutton', { name: 'X', exact: true });
  await setField(s.row('red apple'), 'X', 60);
  await s.paint.click();
  await expect(s.painting).toBeVisible();
  // Not waited for: threads that sleep in WebAssembly never answer.
  for (const worker of page.workers())
    void worker
      .evaluate(() => {
        // The next pass takes the card away under itself.
        const { prototype } = (globalThis as unknown as { GPUDevice: { prototype: Record<string, unknown> } })
          .GPUDevice;
        const real = prototype['createCommandEncoder'] as (...args: unknown[]) => unknown;
        prototype['createCommandEncoder'] = function (this: { destroy(): void }, ...args: unknown[]) {
          this.destroy();
          return real.apply(this, args);
        };
      })
      .catch(() => undefined);
  await expect(page.getByText(/graphics device was lost/).first()).toBeVisible({ timeout: 240_000 });
  await expect(x).toHaveValue('60');
  await open(page, './?backend=wasm');
  await expect(x).toHaveValue('60');
  await plan(page);
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
