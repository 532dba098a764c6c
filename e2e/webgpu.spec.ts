import { expect, test } from '@playwright/test';
import { APPLE_AND_CAR, open, studio } from './studio';

/** The software adapter is slow: a handful of tokens shows that WebGPU decodes as WebAssembly does. */
test('on WebGPU the first objects of the plan are those of WebAssembly', async ({ page }) => {
  test.setTimeout(900_000);
  const firstRow = async (backend: 'webgpu' | 'wasm') => {
    await page.goto('./');
    await page.evaluate(() =>
      indexedDB.databases().then((all) => all.map((d) => indexedDB.deleteDatabase(d.name ?? ''))),
    );
    // It compiles every kernel on the processor, for the self-test too.
    await open(page, `./?backend=${backend}&seed=3`, 400_000);
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
    return result;
  };
  const onWasm = await firstRow('wasm');
  const onWebGpu = await firstRow('webgpu');
  expect(onWebGpu).toEqual(onWasm);
});
