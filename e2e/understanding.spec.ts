import { join } from 'node:path';
import { expect, test } from './test';
import { APPLE_AND_CAR, APPLE_AND_CAR_CHAIN, expectNoViolations, open, paint, pasteChain } from './studio';

/** A random model in the shape of Janus-Pro, as the exporter writes a checkpoint: it understands pictures. */
const FOLDER = join(import.meta.dirname, '../src/generator/fixtures/janus/fp32');

test('a model from a folder paints, and is asked about what it painted', async ({ page }) => {
  test.slow();
  const s = await open(page);
  await page.getByRole('button', { name: /^Model:/ }).click();
  await page.getByRole('button', { name: 'Models…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Models' });
  await dialog.getByLabel('Folder of a model').setInputFiles(FOLDER);
  const offer = dialog.getByRole('region', { name: 'GoT-R1-random' });
  await expect(offer).toContainText('reads pictures');
  await offer.getByRole('button', { name: /^Copy \d/ }).click();
  await dialog.getByRole('button', { name: 'Use GoT-R1-random', exact: true }).click({ timeout: 60_000 });
  await expect(dialog.getByRole('listitem', { name: 'GoT-R1-random', exact: true })).toContainText('In use', {
    timeout: 150_000,
  });
  await page.keyboard.press('Escape');

  await s.prompt.fill(APPLE_AND_CAR);
  await pasteChain(page, APPLE_AND_CAR_CHAIN);
  await paint(page);
  const checks = page.getByRole('region', { name: 'Checks', exact: true });
  const answers = checks.getByRole('list', { name: 'Prompt against picture' }).getByRole('listitem');
  await expect(answers).toHaveCount(5, { timeout: 120_000 });
  await expect(answers.first()).toContainText(
    /“Is there an apple in this picture\?” the model says (yes|no) \(\d+% sure\)/,
  );
  await expect(checks).toContainText('Not checked: the model answers questions, it finds no boxes.');
  await expectNoViolations(page);
});
