import { expect, test, type Page } from './test';
import {
  APPLE_AND_CAR,
  APPLE_AND_CAR_CHAIN,
  boxOf,
  open,
  openScene,
  pasteChain,
  setField,
  studio,
} from './studio';

function checks(page: Page) {
  const region = page.getByRole('region', { name: 'Checks', exact: true });
  const list = region.getByRole('list', { name: 'Checks', exact: true });
  return {
    region,
    list,
    lines: list.getByRole('listitem'),
    relation: list.getByRole('listitem').filter({ hasText: /the apple is to the left of the car/i }),
    tidy: region.getByRole('button', { name: 'Tidy', exact: true }),
  };
}

/** Puts the apple at the right and the car at the left, whatever the model planned. */
async function swapSides(page: Page) {
  const s = studio(page);
  await setField(s.row('blue car'), 'Width', 300);
  await setField(s.row('red apple'), 'Width', 200);
  await setField(s.row('blue car'), 'X', 20);
  await setField(s.row('red apple'), 'X', 780);
  const [, y = 0] = await boxOf(s.row('red apple'));
  await setField(s.row('blue car'), 'Y', y);
}

test('what the prompt asks is listed: a sentence at first, unknown before the plan, answered after it', async ({
  page,
}) => {
  const s = await open(page);
  const c = checks(page);
  await s.prompt.fill('');
  await expect(c.list).toHaveCount(0);
  await expect(c.region).toContainText('What the prompt asks is checked here');
  await s.prompt.fill(APPLE_AND_CAR);
  await expect(c.lines).toHaveCount(5);
  for (const line of await c.lines.all()) await expect(line).toContainText('unknown');
  await pasteChain(page, APPLE_AND_CAR_CHAIN);
  await expect(c.lines).toHaveCount(5);
  await expect(c.lines.filter({ hasText: 'unknown' })).toHaveCount(0);
});

test('an edit breaks a relation, Tidy mends it in one step, undo brings it back', async ({ page }) => {
  const s = await openScene(page);
  const c = checks(page);
  await swapSides(page);
  await expect(c.relation).toContainText('broken');
  await expect(c.relation).toContainText('centre is right of the blue car’s');
  const before = await boxOf(s.row('red apple'));
  await c.tidy.click();
  await expect(c.relation).toContainText('held');
  await expect(c.tidy).toHaveAttribute('aria-disabled', 'true');
  await s.undo.click();
  await expect(c.relation).toContainText('broken');
  expect(await boxOf(s.row('red apple'))).toEqual(before);
});

test('with everything locked, Tidy moves nothing and names the conflict', async ({ page }) => {
  const s = await openScene(page);
  const c = checks(page);
  await swapSides(page);
  for (const name of ['red apple', 'blue car']) {
    await s.row(name).getByRole('button', { name: 'Lock', exact: true }).click();
  }
  const before = await boxOf(s.row('red apple'));
  await c.tidy.click();
  await expect(
    page.getByText(/In conflict: the red apple to the left of the blue car/).first(),
  ).toBeVisible();
  expect(await boxOf(s.row('red apple'))).toEqual(before);
  await expect(c.relation).toContainText('broken');
});

test('a line lights the objects that it is about, and selects them', async ({ page }) => {
  const s = await openScene(page);
  const c = checks(page);
  await c.relation.hover();
  for (const name of [/red apple/, /blue car/]) {
    await expect(s.reasoning.getByRole('button', { name }).first()).toHaveAttribute('data-lit', 'true');
  }
  await page.mouse.move(0, 0);
  await expect(s.reasoning.getByRole('button', { name: /red apple/ }).first()).toHaveAttribute(
    'data-lit',
    'false',
  );
  await c.relation.getByRole('button').focus();
  await page.keyboard.press('Enter');
  for (const name of [/red apple/, /blue car/]) {
    await expect(s.reasoning.getByRole('button', { name }).first()).toHaveAttribute('aria-pressed', 'true');
  }
});

test('what the rules cannot read is never called held', async ({ page }) => {
  const s = await open(page);
  const c = checks(page);
  await s.prompt.fill(`${APPLE_AND_CAR}, wondering where everybody went`);
  await expect(c.lines.last()).toContainText('not checked');
});
