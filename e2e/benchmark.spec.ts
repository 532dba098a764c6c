import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './test';
import { APPLE_AND_CAR, expectNoViolations, findCommand, modelReady, open } from './studio';

function benchmark(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Benchmark' });
  return {
    dialog,
    prompts: dialog.getByRole('textbox', { name: 'Prompts' }),
    file: dialog.locator('input[type=file]'),
    start: dialog.getByRole('button', { name: /^Start/ }),
    pause: dialog.getByRole('button', { name: 'Pause', exact: true }),
    goOn: dialog.getByRole('button', { name: 'Go on', exact: true }),
    progress: dialog.getByRole('progressbar', { name: 'Benchmark' }),
  };
}

/** Opens the dialog by the palette, without a mouse. */
async function openBenchmark(page: Page) {
  await findCommand(page, 'benchmark', /Benchmark/);
  await page.keyboard.press('Enter');
  const b = benchmark(page);
  await expect(b.dialog).toBeVisible();
  return b;
}

const text = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

test('a file of prompts that can’t be used is refused in a sentence; a very long one is cut, and that is said', async ({
  page,
}) => {
  await open(page);
  const b = await openBenchmark(page);
  await expect(b.start).toHaveAttribute('aria-disabled', 'true');
  await b.file.setInputFiles(text('none.txt', '\n \n'));
  await expect(b.dialog).toContainText('There is no prompt in it.');
  await b.file.setInputFiles(text('bytes.txt', 'a\0b'));
  await expect(b.dialog).toContainText('This is not a text file.');
  await b.file.setInputFiles(text('many.txt', 'a red cat\n'.repeat(100_000)));
  await expect(b.dialog).toContainText('There are 100,000 prompts; the first 2000 are taken.');
  await expect(b.start).toHaveText('Start 100 prompts');
  await expectNoViolations(page);
});

test('prompts are painted beside the scene, also over a reload, and come out as figures, CSV and pictures', async ({
  page,
}) => {
  const s = await open(page);
  await s.prompt.fill('my own scene');
  let b = await openBenchmark(page);
  await b.prompts.fill(`${APPLE_AND_CAR}\nthree cats`);
  await b.start.click();
  await expect(b.dialog.getByRole('img', { name: /^1: a red apple/ })).toBeVisible({ timeout: 150_000 });
  await b.pause.click();
  await expect(b.dialog).toContainText(/1 of 2 prompts: paused/);

  await page.reload();
  await modelReady(page);
  b = await openBenchmark(page);
  await expect(b.dialog.getByRole('img', { name: /^1: a red apple/ })).toBeVisible();
  await b.goOn.click();
  await expect(b.dialog).toContainText('2 of 2 prompts: finished', { timeout: 150_000 });
  await expect(b.dialog.getByRole('row', { name: /chains that parse 1\.000/ })).toBeVisible();
  await expect(b.dialog.getByRole('row', { name: /product reward/ })).toBeVisible();
  await expectNoViolations(page);

  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await b.dialog.getByRole('button', { name }).click();
    return readFile(await (await download).path());
  };
  const csv = (await saved('Save benchmark as CSV')).toString();
  expect(csv.split('\r\n')).toHaveLength(4);
  expect(csv).toContain(`1,${APPLE_AND_CAR},1,true`);
  expect((await saved('Save benchmark pictures')).subarray(0, 2).toString()).toBe('PK');

  await page.keyboard.press('Escape');
  await expect(s.prompt).toHaveValue('my own scene');
  await expect(s.painted).toHaveCount(0);
});
