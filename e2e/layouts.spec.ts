import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './test';
import { expectNoViolations, findCommand, open, openScene } from './studio';

async function openLayouts(page: Page) {
  await findCommand(page, 'layouts', /Layouts in and out/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Layouts' })).toBeVisible();
}

const COCO = JSON.stringify({
  images: [{ id: 1, width: 640, height: 480, caption: 'a dog and a ball' }],
  categories: [
    { id: 1, name: 'dog' },
    { id: 2, name: 'red ball' },
  ],
  annotations: [
    { image_id: 1, category_id: 1, bbox: [64, 48, 320, 240] },
    { image_id: 1, category_id: 2, bbox: [448, 240, 128, 96] },
  ],
});

test('a pasted layout becomes the plan, by keyboard alone, and undo takes it back', async ({ page }) => {
  const s = await open(page);
  await openLayouts(page);
  await page.getByRole('textbox', { name: 'Layout' }).focus();
  await page.keyboard.insertText(COCO);
  await expect(page.getByText('COCO boxes: 2 objects.')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Use as plan' }).press('Enter');
  await expect(s.row('red ball').getByRole('spinbutton', { name: 'X' })).toHaveValue('700');
  await expect(s.prompt).toHaveValue('a dog and a ball');
  await page.keyboard.press('Escape');
  await s.undo.click();
  await expect(s.rows).toHaveCount(0);
});

test('a layout that says nothing is refused in a sentence and nothing is lost', async ({ page }) => {
  const s = await openScene(page);
  await openLayouts(page);
  const text = page.getByRole('textbox', { name: 'Layout' });
  await text.fill('{"objects": [{"name": "cat", "box": [1, 2, 3]}]}');
  await expect(page.getByText(/1 of 1 box could not be read: “cat”/)).toBeVisible();
  await text.fill('{"objects": [7, null]}');
  await expect(page.getByText(/not a layout in the form of plain JSON/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use as plan' })).toBeDisabled();
  await text.fill('{"objects": [');
  await expect(page.getByText(/cut short/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(s.rows).toHaveCount(2);
});

test('the plan is taken out in every form and comes back as it was', async ({ page }) => {
  const s = await openScene(page);
  await openLayouts(page);
  await page.getByRole('button', { name: 'Take out' }).click();
  const form = page.getByRole('combobox', { name: 'Form' });
  for (const id of ['got-r1', 'got', 'plangen', 'ideogram', 'coco', 'json']) {
    await form.selectOption(id);
    await expect(page.getByRole('textbox', { name: 'Layout' })).toHaveValue(/red apple/);
  }
  await form.selectOption('ideogram');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const file = await download.path();
  expect(JSON.parse(await readFile(file, 'utf8')).compositional_deconstruction.elements[0].bbox).toEqual([
    340, 80, 660, 400,
  ]);
  await page.keyboard.press('Escape');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (
    await chooser
  ).setFiles({ name: 'layout.json', mimeType: 'application/json', buffer: await readFile(file) });
  await expect(s.row('red apple').getByRole('spinbutton', { name: 'X' })).toHaveValue('80');
  await expect(s.rows).toHaveCount(2);
});
