import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './test';
import { boxOf, expectNoViolations, openScene, pasteChain } from './studio';

const CHAIN = ['grey mountain', 'green tree', 'wooden house', 'brown dog']
  .map((name, i) => {
    const x = 60 + i * 210;
    return `A <|obj_start|>${name}<|obj_end|> <|box_start|>(${x},${100 + i * 90}),(${x + 120 + i * 20},${300 + i * 90})<|box_end|> is there.`;
  })
  .join(' ');

test('several objects are chosen, aligned, laid out and taken to another scene, by hand and by key', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const s = await openScene(page);
  await pasteChain(page, CHAIN);
  const name = (of: string) => s.row(of).getByRole('button', { name: of, exact: true });
  await name('green tree').click();
  await name('brown dog').click({ modifiers: ['Shift'] });
  await expect(s.inspector).toContainText('3 objects');
  await s.inspector.getByRole('button', { name: 'Align top' }).click();
  await expectNoViolations(page);
  const tops = async () => {
    const rows = ['green tree', 'wooden house', 'brown dog'].map((of) => s.row(of));
    return (await Promise.all(rows.map(boxOf))).map(([, y]) => y);
  };
  await expect.poll(tops).toEqual([190, 190, 190]);
  await s.undo.click();
  expect(new Set(await tops()).size).toBe(3);

  // The menu of a row, by keyboard; a row that moves by keyboard.
  await name('brown dog').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(name('brown dog')).toBeFocused();
  await expect(s.rows.nth(2)).toHaveAccessibleName('brown dog');
  await name('brown dog').click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Object' });
  await expectNoViolations(page);
  await menu.getByRole('menuitem', { name: /^Bring to the front/ }).click();
  await expect(menu).toHaveCount(0);
  await expect(s.rows.nth(3)).toHaveAccessibleName('brown dog');

  await page.getByRole('button', { name: 'Arrange', exact: true }).click();
  const arrange = page.getByRole('dialog', { name: 'Arrange' });
  await arrange.getByRole('switch', { name: 'Thirds' }).click();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');

  // To another scene, by the keys of the clipboard.
  await name('green tree').click();
  await name('brown dog').click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('"scenograph-objects"');
  await page.getByRole('button', { name: 'New scene' }).click();
  await expect(s.rows).toHaveCount(0);
  await s.canvas.getByRole('application').focus();
  await page.keyboard.press('Control+v');
  await expect(s.rows).toHaveCount(2);
  await expect(s.inspector).toContainText('2 objects');
  await page.keyboard.press('Control+d');
  await expect(s.rows).toHaveCount(4);
  await page.keyboard.press('Control+x');
  await expect(s.rows).toHaveCount(2);
});

/** A photo that the studio has not made, as bytes of a PNG. */
const photo = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [60, 40];
    canvas.getContext('2d')?.fillRect(0, 0, 60, 40);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });

test('a ready layout, a picture to trace from, and all scenes out in one file and in again', async ({
  page,
}) => {
  const s = await openScene(page);
  await pasteChain(page, CHAIN);
  await page.getByRole('button', { name: 'Arrange', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Arrange' })
    .getByRole('button', { name: 'Lay out as a grid' })
    .click();
  await page.keyboard.press('Escape');
  const boxes = () =>
    Promise.all(['grey mountain', 'green tree', 'wooden house', 'brown dog'].map((of) => boxOf(s.row(of))));
  // Two rows of two: no box lies over another.
  await expect
    .poll(async () => (await boxes()).map(([x = 0, y = 0]) => [x > 480, y > 480]))
    .toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]);
  const laidOut = await boxes();

  const picture = page.getByRole('button', { name: 'Picture under the plan' });
  await picture.click();
  const card = page.getByRole('dialog', { name: 'Picture under the plan' });
  await expect(card).toContainText('no model sees it');
  const buffer = Buffer.from(await photo(page), 'base64');
  await card.locator('input[type=file]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer });
  const opacity = card.getByRole('slider', { name: 'Opacity' });
  await expect(opacity).toHaveValue('0.5');
  await opacity.press('ArrowRight');
  await card.getByRole('switch', { name: 'Locked' }).click();
  await card.getByRole('spinbutton', { name: 'Width' }).fill('800');
  await card.getByRole('spinbutton', { name: 'Width' }).press('Enter');
  await expectNoViolations(page);
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: 'Scene name' }).fill('Farm');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New scene' }).click();
  await expect(picture).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Control+Shift+o');
  const shelf = page.getByRole('dialog', { name: 'Scenes on this device' });
  const farm = shelf.getByRole('listitem', { name: 'Farm', exact: true });
  await expect(farm).toBeVisible();
  await expectNoViolations(page);
  const saved = page.waitForEvent('download');
  await shelf.getByRole('button', { name: 'Save all as one file' }).click();
  const file = await (await saved).path();
  await farm.getByRole('button', { name: 'Delete' }).click();
  await expect(farm).toHaveCount(0);
  await shelf.locator('input[type=file]').setInputFiles({
    name: 'scenes.zip',
    mimeType: 'application/zip',
    buffer: await readFile(file),
  });
  await farm.getByRole('button', { name: 'Open' }).click();
  await expect(s.rows).toHaveCount(4);
  expect(await boxes()).toEqual(laidOut);
  await picture.click();
  await expect(opacity).toHaveValue('0.55');
  await expect(card.getByRole('spinbutton', { name: 'Width' })).toHaveValue('800');
});
