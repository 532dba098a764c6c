import { expect, test } from './test';
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
