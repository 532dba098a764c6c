import { expect, test } from './test';
import { boxOf, expectNoViolations, findCommand, openScene, studio } from './studio';

test('the plan is changed in words: by a key, previewed, done in one step, undone', async ({ page }) => {
  const s = await openScene(page);
  const line = page.getByRole('textbox', { name: 'Change the plan in words' });
  const before = await boxOf(s.row('red apple'));
  await s.canvas.getByRole('application').focus();
  await page.keyboard.press('/');
  await expect(line).toBeFocused();
  await page.keyboard.type('move the apple to the right of the car');
  await expect(
    page.getByText('Move the red apple to the right of the blue car; the blue car makes room.').first(),
  ).toBeVisible();
  expect(await boxOf(s.row('red apple'))).toEqual(before);
  await expectNoViolations(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(
    'Move the red apple to the right of the blue car; the blue car makes room.',
  );
  const [x = 0, , width = 0] = await boxOf(s.row('red apple'));
  const [carX = 0, , carWidth = 0] = await boxOf(s.row('blue car'));
  expect(x + width / 2).toBeGreaterThan(carX + carWidth / 2);
  await s.undo.click();
  expect(await boxOf(s.row('red apple'))).toEqual(before);
  await line.fill('move the unicorn up');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Nothing in the plan is called “the unicorn”.');
  await page.keyboard.press('Escape');
  await expect(line).not.toBeFocused();
  await expect(line).toHaveValue('');
});

test('the palette takes a change in words', async ({ page }) => {
  const s = await openScene(page);
  await findCommand(page, 'a yellow kite above the car', /Add yellow kite above the blue car\./);
  await page.keyboard.press('Enter');
  await expect(studio(page).row('yellow kite')).toBeVisible();
  await expect(s.rows).toHaveCount(3);
});
