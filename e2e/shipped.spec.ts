import { expect, test } from './test';
import { open, paint, plan, setField } from './studio';

/** On the model that ships: what a person writes, and the picture that follows the plan. */
const BIRTHDAY = 'birthday cake with three red balloons above it';

test('a sentence as people write it is planned whole, painted and found in the picture', async ({ page }) => {
  const s = await open(page, './?seed=1');
  await plan(page, BIRTHDAY);
  await expect(s.rows).toHaveCount(4);
  await expect(s.rows.filter({ hasText: 'red balloon' })).toHaveCount(3);
  const checks = page.getByRole('region', { name: 'Checks', exact: true });
  await expect(checks.getByRole('listitem').filter({ hasText: 'broken' })).toHaveCount(0);
  await paint(page);
  const size = await s.painted
    .first()
    .evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]);
  expect(size).toEqual([512, 512]);
  const found = checks.getByRole('list', { name: 'Plan against picture' }).getByRole('listitem');
  await expect(found).toHaveCount(4, { timeout: 60_000 });
  await expect(checks).toContainText(/Found: .*birthday cake/);
});

test('a box that is moved is obeyed', async ({ page }) => {
  const s = await open(page, './?seed=1');
  await plan(page, BIRTHDAY);
  await setField(s.row('birthday cake'), 'X', 20);
  await paint(page);
  const line = page
    .getByRole('list', { name: 'Plan against picture' })
    .getByRole('listitem')
    .filter({ hasText: 'birthday cake' });
  await expect(line).toContainText(/IoU (0\.9|1)/, { timeout: 60_000 });
});
