import { expect, test } from './test';
import { boxOf, open, openScene, pasteChain, plan, setField } from './studio';

test('every edit in the list is one undo step', async ({ page }) => {
  const s = await openScene(page);
  const apple = s.row('red apple');
  const before = await boxOf(apple);
  await setField(apple, 'X', 100);
  expect((await boxOf(apple))[0]).toBe(100);
  await s.undo.click();
  expect(await boxOf(apple)).toEqual(before);
  await s.redo.click();
  expect((await boxOf(apple))[0]).toBe(100);
});

test("the model's own box is one click away", async ({ page }) => {
  await open(page, './?seed=5');
  const s = await plan(page);
  const first = s.rows.first();
  const before = await boxOf(first);
  await setField(first, 'X', (before[0] ?? 0) > 300 ? 20 : 480);
  expect(await boxOf(first)).not.toEqual(before);
  await first.getByRole('button', { name: 'Reset to model', exact: true }).click();
  expect(await boxOf(first)).toEqual(before);
});

test('deleting an object leaves grammatical prose without it', async ({ page }) => {
  const s = await openScene(page);
  const count = await s.rows.count();
  await s.row('red apple').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(s.rows).toHaveCount(count - 1);
  await expect(s.reasoning).not.toContainText('red apple');
  const prose = (await s.reasoning.innerText()).replace(/\s+/g, ' ');
  expect(prose).not.toMatch(/ {2}| [.,]|\.\./);
  await s.undo.click();
  await expect(s.row('red apple')).toHaveCount(1);
  await expect(s.reasoning).toContainText('red apple');
});

test('adding, duplicating, reordering, locking and hiding', async ({ page }) => {
  const s = await openScene(page);
  const count = await s.rows.count();
  await s.addObject.click();
  await page.keyboard.type('green tree');
  await page.keyboard.press('Enter');
  await expect(s.rows).toHaveCount(count + 1);
  const tree = s.row('green tree');
  await expect(tree).toHaveCount(1);
  await expect(s.reasoning).toContainText('green tree');
  await tree.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await expect(s.row('green tree')).toHaveCount(2);
  await s.undo.click();
  await expect(tree).toHaveCount(1);

  const names = async () => Promise.all((await s.rows.all()).map((row) => row.getAttribute('aria-label')));
  const order = await names();
  await s.row('blue car').getByRole('button', { name: 'Move up', exact: true }).click();
  expect(await names()).not.toEqual(order);
  await s.undo.click();
  expect(await names()).toEqual(order);

  const lock = tree.getByRole('button', { name: 'Lock', exact: true });
  await lock.click();
  await expect(lock).toHaveAttribute('aria-pressed', 'true');
  const hide = tree.getByRole('button', { name: 'Hide', exact: true });
  await hide.click();
  await expect(hide).toHaveAttribute('aria-pressed', 'true');
});

test('a new box is drawn on the canvas with the pointer, named, and undone in one step', async ({ page }) => {
  const s = await openScene(page);
  const count = await s.rows.count();
  const stage = await s.canvas.locator('canvas').first().boundingBox();
  if (!stage) throw new Error('The stage has no size.');
  await s.canvas.getByRole('button', { name: /^Draw/ }).click();
  const at = (fx: number, fy: number) => [stage.x + stage.width * fx, stage.y + stage.height * fy] as const;
  await page.mouse.move(...at(0.4, 0.35));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.45), { steps: 4 });
  await page.mouse.move(...at(0.6, 0.6), { steps: 4 });
  await page.mouse.up();
  await page.keyboard.type('yellow star');
  await page.keyboard.press('Enter');
  await expect(s.row('yellow star')).toHaveCount(1);
  await expect(s.rows).toHaveCount(count + 1);
  await s.undo.click();
  await expect(s.rows).toHaveCount(count);
});

test('the keyboard moves a selected box on the stage', async ({ page }) => {
  const s = await openScene(page);
  const apple = s.row('red apple');
  await setField(apple, 'X', 300);
  await setField(apple, 'Y', 300);
  await apple.getByRole('button', { name: 'red apple', exact: true }).click();
  await s.canvas.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(apple.getByRole('spinbutton', { name: 'X', exact: true })).toHaveValue('305');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(apple.getByRole('spinbutton', { name: 'Y', exact: true })).toHaveValue('320');
});

test('a chain pasted by hand that is half nonsense keeps what can be read and says what cannot', async ({
  page,
}) => {
  const s = await openScene(page);
  await page.getByRole('button', { name: 'Edit as text' }).click();
  const field = page.getByRole('textbox', { name: /chain/i });
  await field.fill(
    'A <|obj_start|>red cat<|obj_end|> <|box_start|>(100,120),(400,500)<|box_end|> sits. <|obj_start|>oops <|box_start|>(1,2<|box_end|> ((( 🦊',
  );
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(s.row('red cat')).toHaveCount(1);
  expect(await boxOf(s.row('red cat'))).toEqual([100, 120, 300, 380]);
  await s.undo.click();
  await expect(s.row('red apple')).toHaveCount(1);
});

test('a plan with forty objects stays usable, and one with none says so', async ({ page }) => {
  const s = await openScene(page);
  const chain = Array.from({ length: 40 }, (_, i) => {
    const x = (i % 8) * 120;
    const y = Math.floor(i / 8) * 190;
    return `A <|obj_start|>star<|obj_end|> <|box_start|>(${x},${y}),(${x + 100},${y + 150})<|box_end|> is there.`;
  }).join(' ');
  await pasteChain(page, chain);
  await expect(s.rows).toHaveCount(40);
  await pasteChain(page, 'Nothing is here.');
  await expect(s.rows).toHaveCount(0);
  await expect(s.reasoning).toContainText('Nothing is here.');
});
