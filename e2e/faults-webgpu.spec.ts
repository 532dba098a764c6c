import { open, openScene, plan, setField } from './studio';
import { expect, test } from './test';

test('the graphics card is lost while it paints: a sentence, the plan is untouched, and the model can be loaded again', async ({
  page,
}) => {
  test.setTimeout(900_000);
  const s = await openScene(page, './?backend=webgpu&seed=3', 400_000);
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
  await expect(s.row('red apple').getByRole('spinbutton', { name: 'X', exact: true })).toHaveValue('60');
  await open(page, './?backend=wasm');
  await expect(s.row('red apple').getByRole('spinbutton', { name: 'X', exact: true })).toHaveValue('60');
  await plan(page);
});
