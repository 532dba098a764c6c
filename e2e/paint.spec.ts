import { readFile } from 'node:fs/promises';
import { expect, test } from './test';
import { boxOf, drop, open, openScene, paint, setField, studio } from './studio';

test('the picture appears row by row, carries its facts, and the plan stays editable', async ({ page }) => {
  const s = await openScene(page);
  await s.paint.click();
  await expect(s.painting).toBeVisible();
  await setField(s.row('red apple'), 'Y', 200);
  await expect(s.painted).toHaveCount(1, { timeout: 150_000 });
  expect((await boxOf(s.row('red apple')))[1]).toBe(200);
  const picture = s.painted.first();
  await expect(picture).toHaveAccessibleName(/Painted image.*red apple/);
  const size = await picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]);
  expect(size[0]).toBeGreaterThanOrEqual(192);
  expect(size[0]).toBe(size[1]);
});

test('several seeds from one plan', async ({ page }) => {
  const s = await openScene(page);
  await page
    .getByRole('spinbutton', { name: /^(Images|Count|Pictures)/ })
    .first()
    .fill('2');
  await page.keyboard.press('Enter');
  await paint(page, 2);
  const names = await Promise.all((await s.painted.all()).map((img) => img.getAttribute('alt')));
  expect(new Set(names).size).toBe(2);
});

test('Stop ends a painting at once and costs nothing', async ({ page }) => {
  const s = await openScene(page);
  const rows = await s.rows.count();
  await s.paint.click();
  await expect(s.painting).toBeVisible();
  await s.stop.click();
  await expect(s.painting).toHaveCount(0);
  await expect(s.rows).toHaveCount(rows);
  await paint(page, 1);
});

test('the PNG holds the whole scene, and dropping it brings the scene back exactly', async ({
  page,
  context,
}) => {
  const s = await openScene(page);
  await setField(s.row('red apple'), 'X', 50);
  await paint(page);
  const boxes = await Promise.all((await s.rows.all()).map(boxOf));
  const prose = await s.reasoning.innerText();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PNG' }).first().click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  await page.close();

  const other = await context.newPage();
  const t = await open(other);
  await other.getByRole('button', { name: 'New scene' }).first().click();
  await drop(other, 'scene.png', 'image/png', bytes);
  await expect(t.row('red apple')).toHaveCount(1);
  await expect(t.prompt).toHaveValue('a red apple to the left of a blue car');
  expect(await Promise.all((await t.rows.all()).map(boxOf))).toEqual(boxes);
  expect(await t.reasoning.innerText()).toBe(prose);
});

test('a PNG without a scene, and one that is damaged, are refused in a sentence', async ({ page }) => {
  const s = await openScene(page);
  const rows = await s.rows.count();
  const plain = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await drop(page, 'photo.png', 'image/png', plain);
  await expect(
    page.getByText(/no scene|holds no|without a scene|does not hold|carries no/i).first(),
  ).toBeVisible();
  await drop(page, 'cut.png', 'image/png', plain.subarray(0, 30));
  await expect(page.getByText(/damaged|cut short|not a PNG|no scene|cannot be read/i).first()).toBeVisible();
  await expect(s.rows).toHaveCount(rows);
});

test('toggling the boxes over the picture', async ({ page }) => {
  await openScene(page);
  await paint(page);
  const toggle = studio(page).canvas.getByRole('button', { name: /boxes/i });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
});
